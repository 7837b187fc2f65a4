package io.caseledger.find;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What documents that are counted together have in common.
 *
 * @param day absent when no day was asked for, or they have none
 * @param values in the order in which fields were asked for; one is null when they have nothing there
 */
public record Group(@Nullable LocalDate day, List<String> values) {

    /** The counts of those whose first value another one has too. */
    public static Map<Group, Long> shared(Map<Group, Long> counts) {
        var having = new HashMap<String, Long>();
        counts.forEach((group, count) -> having.merge(group.first(), count, Long::sum));
        var shared = new HashMap<>(counts);
        shared.keySet().removeIf(it -> it.values().getFirst() == null || having.getOrDefault(it.first(), 0L) < 2);
        return shared;
    }

    private String first() {
        return String.valueOf(values.getFirst());
    }
}
