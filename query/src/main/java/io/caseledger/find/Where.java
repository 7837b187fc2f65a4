package io.caseledger.find;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted, as data that any store can read. Paths are paths of the document, such as
 * {@code view.right.kind}; a path through a list means any of its items.
 */
public sealed interface Where {
    Where EVERYTHING = new All(List.of());

    record All(List<Where> parts) implements Where {}

    record Any(List<Where> parts) implements Where {}

    record Not(Where part) implements Where {}

    /** With one of these values: texts, enums, flags, whole numbers, days or instants. */
    record AnyOf(String path, Collection<?> values) implements Where {}

    /** From a day, an instant or a number, until before another. */
    record Range(
            String path, @Nullable Object from, @Nullable Object until) implements Where {}

    record Exists(String path) implements Where {}

    /** With this text somewhere in one of the paths, whatever the case and the width of its letters. */
    record Contains(String text, List<String> paths) implements Where {}

    /** Counted by an indicator on a day of a half-open window. */
    record Counting(String indicator, LocalDate from, LocalDate until) implements Where {}

    /** Changed by an event after a position of the log. */
    record Changed(long after) implements Where {}

    static Where all(Where... parts) {
        return parts.length == 1 ? parts[0] : new All(List.of(parts));
    }

    static Where is(String path, Object value) {
        return new AnyOf(path, List.of(value));
    }

    static Where not(Where part) {
        return new Not(part);
    }
}
