package io.caseledger.indicator;

import io.caseledger.indicator.Count.OnDay;
import io.caseledger.indicator.Group.Member;
import io.caseledger.project.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts anew what the tallies hold, from the histories of all records of a project and from nothing else, as it stood at a position
 * of the log. A history only ever grows at its end, so that whatever is recorded meanwhile changes nothing.
 */
public final class Census {
    /**
     * Something that counted.
     *
     * @param id of the record; where several records may be one item, what they have in common
     * @param records by which it counted
     * @param on the first day on which it counted
     * @param amount one, or what it added to a sum
     */
    public record Item(String id, List<String> records, LocalDate on, int amount) {}

    private final Indicators indicators;
    private final long position;
    private final Map<String, Map<String, List<OnDay>>> alone = new HashMap<>();
    private final Map<String, Map<String, List<Member>>> shared = new HashMap<>();

    public Census(Indicators indicators, long position) {
        this.indicators = indicators;
        this.position = position;
    }

    /** Takes a record; each one once. */
    public void note(String record, List<Standing> standings) {
        for (Standing standing : standings) {
            Span span = standing.at(position);
            if (span != null && span.on() != null) {
                note(record, standing.indicator(), span);
            }
        }
    }

    private void note(String record, String indicator, Span span) {
        if (indicators.find(indicator).filter(Indicator::isGrouped).isEmpty()) {
            alone.computeIfAbsent(indicator, _ -> new HashMap<>()).put(record, span.days());
        } else if (span.key() != null) {
            shared.computeIfAbsent(indicator, _ -> new HashMap<>())
                    .computeIfAbsent(span.key(), _ -> new ArrayList<>())
                    .add(Member.of(record, span));
        }
    }

    /** What the tally of the project held. */
    public Tally tally(String projectId, Direction direction, LocalDate startsOn, LocalDate endsOn) {
        var moves = new ArrayList<Move>();
        alone.forEach((indicator, records) -> records.values().forEach(days -> add(moves, indicator, days)));
        shared.forEach((indicator, items) -> items.values().forEach(it -> add(moves, indicator, Group.steps(it))));
        return new Tally(projectId, position, direction, startsOn, endsOn, Count.after(List.of(), moves));
    }

    private static void add(List<Move> moves, String indicator, List<OnDay> days) {
        days.forEach(it -> moves.add(new Move(indicator, it.items(), it.on(), it.on())));
    }

    /**
     * What an indicator counted in a half-open window, in the order of ids. The amounts add up to its figure.
     *
     * @param until the first day that no longer counts
     */
    public List<Item> items(String indicator, LocalDate from, LocalDate until) {
        var items = new ArrayList<Item>();
        alone.getOrDefault(indicator, Map.of())
                .forEach((record, days) -> add(items, record, List.of(record), within(days, from, until)));
        shared.getOrDefault(indicator, Map.of())
                .forEach((key, members) ->
                        add(items, key, Group.carriers(members, until), within(Group.steps(members), from, until)));
        items.sort(Comparator.comparing(Item::id));
        return List.copyOf(items);
    }

    private static List<OnDay> within(List<OnDay> days, LocalDate from, LocalDate until) {
        return days.stream()
                .filter(it -> !it.on().isBefore(from) && it.on().isBefore(until))
                .toList();
    }

    private static void add(List<Item> items, String id, List<String> records, List<OnDay> days) {
        int amount = days.stream().mapToInt(OnDay::items).sum();
        if (amount != 0) {
            items.add(new Item(id, records, days.getFirst().on(), amount));
        }
    }
}
