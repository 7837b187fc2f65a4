package io.caseledger.indicator;

import io.caseledger.indicator.Changes.Joined;
import io.caseledger.project.ProjectEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Follows the changes of a batch into items, tallies and what became known on each day. Pure: it only computes. */
public final class TallyFold {
    private record History(String indicator, List<Span> spans) {}

    private final Indicators indicators;
    private final Changes changes;
    private final Map<String, List<History>> byProject = new HashMap<>();

    public TallyFold(Indicators indicators, Changes changes) {
        this.indicators = indicators;
        this.changes = changes;
        for (var noted : changes.noted()) {
            String indicator = noted.standing().indicator();
            if (indicators.find(indicator).filter(Indicator::isGrouped).isEmpty()) {
                follow(noted.projectId(), indicator, noted.standing().spans());
            }
        }
    }

    /** The shared items that changed. To be called before the tallies, which follow these items too. */
    public Map<String, Group> groups(Map<String, Group> before) {
        var touched = new LinkedHashMap<String, Group>();
        var joined = new ArrayList<>(changes.joined(indicators));
        joined.sort(Comparator.comparingLong(it -> it.span().from()));
        for (Joined each : joined) {
            Group stored = before.get(each.groupId());
            if (stored == null) {
                stored = Group.empty(each.projectId(), each.indicator(), each.key());
            }
            // One event may concern several records of an item, so what is stored tells what is old, not what was just
            // taken.
            Group group = touched.getOrDefault(each.groupId(), stored);
            boolean later = each.span().from() > stored.position();
            touched.put(each.groupId(), later ? group.after(each.record(), each.span()) : group);
        }
        touched.values().forEach(it -> follow(it.projectId(), it.indicator(), it.spans()));
        touched.values().removeIf(it -> it.equals(before.get(it.id())));
        return touched;
    }

    private void follow(String projectId, String indicator, List<Span> spans) {
        byProject.computeIfAbsent(projectId, _ -> new ArrayList<>()).add(new History(indicator, spans));
    }

    private List<Move> moves(String projectId, long after) {
        var moves = new ArrayList<Move>();
        for (History it : byProject.getOrDefault(projectId, List.of())) {
            moves.addAll(Move.in(it.indicator(), it.spans(), after, changes.last()));
        }
        return moves;
    }

    /** A project's tally after this batch. */
    public Tally tally(String projectId, @Nullable Tally before, LongFunction<List<ProjectEvent>> projectEventsAfter) {
        Tally tally = before == null ? Tally.empty(projectId) : before;
        if (tally.position() >= changes.last()) {
            return tally;
        }
        return tally.after(
                changes.last(), moves(projectId, tally.position()), projectEventsAfter.apply(tally.position()));
    }

    /** The ids of the days on which this batch made something known. */
    public Collection<String> knownOnIds() {
        return dayOfMoves().keySet();
    }

    /** What became known, with this batch, on the days it is about. */
    public List<KnownOn> knownOns(Map<String, KnownOn> before) {
        var after = new ArrayList<KnownOn>();
        dayOfMoves().forEach((id, empty) -> {
            KnownOn known = before.getOrDefault(id, empty);
            if (known.position() < changes.last()) {
                var moves = moves(known.projectId(), known.position()).stream()
                        .filter(it -> it.knownOn().equals(known.day()))
                        .toList();
                after.add(known.after(changes.last(), moves));
            }
        });
        return after;
    }

    private Map<String, KnownOn> dayOfMoves() {
        var days = new LinkedHashMap<String, KnownOn>();
        for (String projectId : byProject.keySet()) {
            for (Move move : moves(projectId, changes.first() - 1)) {
                days.computeIfAbsent(
                        KnownOn.idOf(projectId, move.knownOn()), _ -> KnownOn.nothing(projectId, move.knownOn()));
            }
        }
        return days;
    }
}
