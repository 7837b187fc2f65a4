package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of one indicator counts from which day on: items, or what is summed. Its size follows the days of a project, not its facts. */
public record Count(String indicator, List<OnDay> days) {

    /** How many items, or how much, one day adds; less than nothing when more ceases to count than begins to. */
    public record OnDay(LocalDate on, int items) {}

    /** What the days of a half-open window add. */
    public int within(LocalDate from, LocalDate until) {
        return days.stream()
                .filter(it -> !it.on().isBefore(from) && it.on().isBefore(until))
                .mapToInt(OnDay::items)
                .sum();
    }

    /** Counts after some moves. */
    static List<Count> after(List<Count> counts, Collection<Move> moves) {
        var sums = new TreeMap<String, Map<LocalDate, Integer>>();
        counts.forEach(it -> it.days().forEach(day -> sum(sums, it.indicator(), day.on(), day.items())));
        moves.forEach(it -> sum(sums, it.indicator(), it.on(), it.by()));
        return fromSums(sums);
    }

    /** The sum of several lists of counts. */
    public static List<Count> total(Collection<List<Count>> lists) {
        var sums = new TreeMap<String, Map<LocalDate, Integer>>();
        lists.forEach(list ->
                list.forEach(it -> it.days().forEach(day -> sum(sums, it.indicator(), day.on(), day.items()))));
        return fromSums(sums);
    }

    private static void sum(Map<String, Map<LocalDate, Integer>> sums, String indicator, LocalDate on, int items) {
        sums.computeIfAbsent(indicator, _ -> new TreeMap<>()).merge(on, items, Integer::sum);
    }

    private static List<Count> fromSums(Map<String, Map<LocalDate, Integer>> sums) {
        var counts = new ArrayList<Count>();
        sums.forEach((indicator, items) -> {
            var days = items.entrySet().stream()
                    .filter(it -> it.getValue() != 0)
                    .map(it -> new OnDay(it.getKey(), it.getValue()))
                    .toList();
            if (!days.isEmpty()) {
                counts.add(new Count(indicator, days));
            }
        });
        return List.copyOf(counts);
    }
}
