package io.caseledger.verifier;

import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Changes;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Standing;
import io.caseledger.indicator.Tally;
import io.caseledger.indicator.TallyFold;
import io.caseledger.project.ProjectEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The tallies of all projects in memory, brought up to date some events at a time, as the views do it with stored ones. */
final class Tallying {
    private record Touched(String projectId, List<Standing> standings) {}

    /** A record of a kind, by which standings are told apart. */
    private record Key(String kind, String id) {}

    private final Indicators indicators;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, NavigableMap<Long, ProjectEvent>> projectEvents = new HashMap<>();
    private final Map<Key, Touched> touched = new LinkedHashMap<>();
    private final Set<String> projects = new HashSet<>();

    Tallying(Indicators indicators) {
        this.indicators = indicators;
    }

    /** A fact of a project was recorded. */
    void concerns(String projectId) {
        projects.add(projectId);
    }

    void take(ProjectEvent event, long position) {
        projectEvents.computeIfAbsent(event.projectId(), _ -> new TreeMap<>()).put(position, event);
    }

    void note(String kind, String projectId, String id, List<Standing> standings) {
        touched.put(new Key(kind, id), new Touched(projectId, standings));
    }

    /** Follows what was noted into the tallies. */
    void tally(long first, long last) {
        var changes = new Changes(first, last);
        touched.forEach((key, it) -> changes.note(it.projectId(), key.id(), it.standings()));
        var fold = new TallyFold(indicators, changes);
        groups.putAll(fold.groups(groups));
        for (String id : projects) {
            tallies.put(id, fold.tally(id, tallies.get(id), after -> eventsAfter(id, after)));
        }
        touched.clear();
        projects.clear();
    }

    private List<ProjectEvent> eventsAfter(String projectId, long position) {
        var events = projectEvents.get(projectId);
        return events == null
                ? List.of()
                : List.copyOf(events.tailMap(position, false).values());
    }

    /** The figures of all projects that were awarded. */
    List<ProjectFigures> figures(LocalDate asOf) {
        return Board.all(tallies, indicators, asOf).stream()
                .map(ProjectFigures::of)
                .toList();
    }
}
