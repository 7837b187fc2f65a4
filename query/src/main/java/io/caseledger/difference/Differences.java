package io.caseledger.difference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two states of a record. Parts and lists are taken apart, so that only what differs is told. */
public final class Differences {
    private Differences() {}

    /** The fields that differ, in the order of the record; all there are when one of the states is absent. */
    public static List<Difference> between(@Nullable Record before, @Nullable Record after) {
        Map<String, Object> from = leaves(before);
        Map<String, Object> to = leaves(after);
        var paths = new LinkedHashSet<>(from.keySet());
        paths.addAll(to.keySet());
        var differences = new ArrayList<Difference>();
        for (String path : paths) {
            Object old = from.get(path);
            Object now = to.get(path);
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(path, old, now));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, Object> leaves(@Nullable Record record) {
        var leaves = new LinkedHashMap<String, Object>();
        if (record != null) {
            addParts("", record, leaves);
        }
        return leaves;
    }

    private static void addParts(String prefix, Record record, Map<String, Object> leaves) {
        for (RecordComponent it : record.getClass().getRecordComponents()) {
            add(prefix + it.getName(), read(record, it), leaves);
        }
    }

    private static void add(String path, @Nullable Object value, Map<String, Object> leaves) {
        switch (value) {
            case null -> {}
            case Record part -> addParts(path + ".", part, leaves);
            case Collection<?> items -> {
                int number = 0;
                for (Object it : items) {
                    add(path + "[" + number++ + "]", it, leaves);
                }
            }
            case Map<?, ?> entries -> entries.forEach((key, it) -> add(path + "." + key, it, leaves));
            default -> leaves.put(path, value);
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + record.getClass(), e);
        }
    }
}
