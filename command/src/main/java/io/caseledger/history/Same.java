package io.caseledger.history;

import io.caseledger.shared.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When two texts, and two records of one case, say the same. */
public final class Same {
    private Same() {}

    /** A text as it is compared; one that is absent is empty. */
    public static String folded(@Nullable String text) {
        return text == null ? "" : Names.plain(text);
    }

    /** The fields in which two records of one source key differ, in their order; empty when they say the same. */
    static List<String> differences(HistoricalFacts one, HistoricalFacts other) {
        Map<String, Object> there = compared(other);
        return compared(one).entrySet().stream()
                .filter(it -> !it.getValue().equals(there.get(it.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fields in which any of these records differs from the first. */
    public static List<String> differences(List<HistoricalFacts> records) {
        return records.stream()
                .skip(1)
                .flatMap(it -> differences(it, records.getFirst()).stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> compared(HistoricalFacts it) {
        var values = new LinkedHashMap<String, Object>();
        values.put("caseNumber", folded(it.caseNumber()));
        values.put("ipType", it.ipType());
        values.put("disputeType", it.disputeType());
        values.put("channel", it.channel());
        values.put("handler", folded(it.handler()));
        values.put("county", it.county());
        values.put("industry", folded(it.industry()));
        values.put("platform", folded(it.platform()));
        values.put("crossBorder", it.crossBorder());
        values.put("outcome", it.outcome());
        values.put("amount", Objects.requireNonNullElse(it.amount(), ""));
        values.put("openedOn", it.openedOn());
        values.put("closedOn", Objects.requireNonNullElse(it.closedOn(), ""));
        values.put("petitioners", parties(it.petitioners()));
        values.put("respondents", parties(it.respondents()));
        values.put("rightNumber", folded(it.rightNumber()));
        return values;
    }

    private static TreeSet<String> parties(List<HistoricalParty> parties) {
        return parties.stream()
                .map(it -> folded(it.name()) + "\n" + folded(it.uscc()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
