package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the figures that follow from the events against those that were shown, each at the position at which it was shown. */
final class Recount {
    /**
     * The figures of a project.
     *
     * @param shown what the manifest says; empty when it says nothing of the project
     * @param counted what follows from the events up to the same position, or to the end
     */
    record Result(Optional<ProjectFigures> shown, ProjectFigures counted) {
        boolean agrees() {
            return shown.isEmpty() || shown.get().figures().equals(counted.figures());
        }
    }

    private final Manifest manifest;
    private final Replay replay;
    private final SetAside aside;
    private final Breaks breaks;
    private final NavigableMap<Long, List<ProjectFigures>> shown;
    private final List<Result> results = new ArrayList<>();
    private boolean stopped;

    Recount(Manifest manifest, Replay replay, SetAside aside, Breaks breaks) {
        this.manifest = manifest;
        this.replay = replay;
        this.aside = aside;
        this.breaks = breaks;
        shown = manifest.figures().stream()
                .collect(Collectors.groupingBy(ProjectFigures::position, TreeMap::new, Collectors.toList()));
    }

    /** Takes an event that is what was recorded. What cannot be folded stops the count: what comes after it would be wrong. */
    void take(StoredEvent event) {
        if (stopped) {
            return;
        }
        compareUntil(event.position());
        try {
            aside.take(event);
            if (!aside.leavesOut(event)) {
                replay.take(event);
            }
        } catch (RuntimeException e) {
            stopped = true;
            breaks.add(Break.at(event.position(), Code.EVENT_UNREADABLE, EventCheck.name(event), first(e)));
        }
    }

    private static String first(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Compares what was shown before an event. */
    private void compareUntil(long position) {
        while (!shown.isEmpty() && shown.firstKey() < position) {
            compare(Objects.requireNonNull(shown.pollFirstEntry()).getValue());
        }
    }

    private void compare(List<ProjectFigures> claims) {
        var counted = replay.figures(manifest.asOf()).stream()
                .collect(Collectors.toMap(ProjectFigures::projectId, Function.identity()));
        for (ProjectFigures claim : claims) {
            var mine = counted.getOrDefault(
                    claim.projectId(), new ProjectFigures(claim.projectId(), claim.position(), List.of()));
            add(new Result(
                    Optional.of(claim), new ProjectFigures(claim.projectId(), claim.position(), mine.figures())));
        }
    }

    private void add(Result result) {
        results.add(result);
        if (!result.agrees()) {
            breaks.add(Break.at(
                    result.counted().position(),
                    Code.FIGURES_DIFFER,
                    result.counted().projectId()));
        }
    }

    /** All figures, by project; those of which the manifest says nothing, and those that changed since they were shown, at the end of the log. */
    List<Result> end() {
        compareUntil(Long.MAX_VALUE);
        for (ProjectFigures last : replay.figures(manifest.asOf())) {
            boolean known = results.stream()
                    .anyMatch(it -> it.counted().projectId().equals(last.projectId())
                            && it.counted().figures().equals(last.figures()));
            if (!known) {
                results.add(new Result(
                        Optional.empty(), new ProjectFigures(last.projectId(), manifest.last(), last.figures())));
            }
        }
        return results;
    }
}
