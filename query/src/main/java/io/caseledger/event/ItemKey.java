package io.caseledger.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what tells the items of a list from each other, so that an item that changed is known again. */
final class ItemKey {
    private static final List<String> USUAL = List.of("id", "ref", "key", "number", "rule", "sha256", "digest");

    private ItemKey() {}

    /** The name of a part that each item has, and no two items of one list have in common; absent when there is none. */
    static @Nullable String of(List<?> from, List<?> to) {
        Object some = from.isEmpty() ? to.getFirst() : from.getFirst();
        if (!(some instanceof Map<?, ?> item)) {
            return null;
        }
        return candidates(item)
                .filter(it -> tellsApart(it, from) && tellsApart(it, to))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> candidates(Map<?, ?> item) {
        Stream<String> others = item.keySet().stream().map(String::valueOf).filter(it -> it.endsWith("Id"));
        return Stream.concat(USUAL.stream().filter(item::containsKey), others);
    }

    private static boolean tellsApart(String name, List<?> items) {
        var seen = new HashSet<Object>();
        return items.stream()
                .allMatch(it -> it instanceof Map<?, ?> item && isWord(item.get(name)) && seen.add(item.get(name)));
    }

    private static boolean isWord(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }

    static Map<Object, Object> byKey(String name, List<?> items) {
        var byKey = new LinkedHashMap<Object, Object>();
        items.forEach(it -> byKey.put(((Map<?, ?>) it).get(name), it));
        return byKey;
    }
}
