package io.caseledger.api;

import io.caseledger.find.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which documents a filter wants: each part that was given must hold. */
public final class Wanted {
    private final List<Where> parts = new ArrayList<>();

    public Wanted is(String path, @Nullable Object value) {
        return value == null ? this : and(Where.is(path, value));
    }

    public Wanted isAny(String path, @Nullable Collection<?> values) {
        return values == null ? this : and(new Where.AnyOf(path, List.copyOf(values)));
    }

    public Wanted from(String path, @Nullable Object least) {
        return least == null ? this : and(new Where.Range(path, least, null));
    }

    public Wanted until(String path, @Nullable Object bound) {
        return bound == null ? this : and(new Where.Range(path, null, bound));
    }

    /** With this text in one of the paths. */
    public Wanted containing(@Nullable String text, String... paths) {
        return text == null || text.isBlank() ? this : and(new Where.Contains(text.strip(), List.of(paths)));
    }

    public Wanted and(Where part) {
        parts.add(part);
        return this;
    }

    public Where where() {
        return parts.isEmpty() ? Where.EVERYTHING : new Where.All(List.copyOf(parts));
    }
}
