package io.caseledger.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one document whether it is wanted, and what it is ordered by, as an index of many would know it. */
public record Look(Entry entry) {
    private static final String ID = "_id";

    /** @throws IllegalArgumentException when a path is not declared, or what changed is asked for: a mistake of the program */
    public boolean isWanted(Where where) {
        return switch (where) {
            case Where.All it -> it.parts().stream().allMatch(this::isWanted);
            case Where.Any it -> it.parts().stream().anyMatch(this::isWanted);
            case Where.Not it -> !isWanted(it.part());
            case Where.AnyOf it -> at(it.path()).stream().anyMatch(value -> isAny(value, it));
            case Where.Range it -> at(it.path()).stream().anyMatch(value -> isWithin(value, it));
            case Where.Exists it -> !at(it.path()).isEmpty();
            case Where.Contains it -> contains(it);
            case Where.Counting it -> counts(it);
            case Where.Changed it -> throw new IllegalArgumentException("Only a store knows of " + it);
        };
    }

    /** What stands at a path by which documents are ordered: a number or a text; absent when nothing does. */
    public @Nullable Object orderedBy(String path) {
        List<Object> values = at(path);
        if (values.isEmpty()) {
            return null;
        }
        Object value = values.getFirst();
        return isNumeric(path) ? (Object) Values.number(value) : Values.word(value);
    }

    /** Whether a number stands at a path; days and instants are milliseconds. */
    public boolean isNumeric(String path) {
        return !path.equals(ID) && entry.fields().declared(path).isNumeric();
    }

    private List<Object> at(String path) {
        if (path.equals(ID)) {
            return List.of(entry.id());
        }
        var _ = entry.fields().declared(path);
        return all(path);
    }

    private List<Object> all(String path) {
        var values = new ArrayList<Object>();
        Values.at(entry.root(), path, values::add);
        return values;
    }

    private boolean isAny(Object value, Where.AnyOf wanted) {
        return isNumeric(wanted.path())
                ? wanted.values().stream().anyMatch(it -> Values.number(it) == Values.number(value))
                : wanted.values().stream().anyMatch(it -> Values.word(it).equals(Values.word(value)));
    }

    private boolean isWithin(Object value, Where.Range wanted) {
        Object from = wanted.from();
        Object until = wanted.until();
        if (isNumeric(wanted.path())) {
            long number = Values.number(value);
            return (from == null || number >= Values.number(from)) && (until == null || number < Values.number(until));
        }
        byte[] text = bytes(value);
        return (from == null || Arrays.compareUnsigned(text, bytes(from)) >= 0)
                && (until == null || Arrays.compareUnsigned(text, bytes(until)) < 0);
    }

    private static byte[] bytes(Object value) {
        return Values.word(value).getBytes(StandardCharsets.UTF_8);
    }

    private boolean contains(Where.Contains wanted) {
        String text = Grams.fold(wanted.text());
        return wanted.paths().stream().anyMatch(path -> {
            entry.fields().requireSearched(path);
            return text.isEmpty()
                    || all(path).stream()
                            .anyMatch(it -> Grams.fold(Values.word(it)).contains(text));
        });
    }

    private boolean counts(Where.Counting wanted) {
        var day = entry.counting().get(wanted.indicator());
        return day != null && !day.isBefore(wanted.from()) && day.isBefore(wanted.until());
    }
}
