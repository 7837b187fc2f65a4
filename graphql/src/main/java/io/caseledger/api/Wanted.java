package io.caseledger.api;

import com.mongodb.client.model.Filters;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which documents a filter wants: each part that was given must hold. */
public final class Wanted {
    private final List<Bson> parts = new ArrayList<>();

    public Wanted is(String path, @Nullable Object value) {
        return value == null ? this : and(Filters.eq(path, value instanceof Enum<?> it ? it.name() : value));
    }

    public Wanted isAny(String path, @Nullable Collection<? extends Enum<?>> values) {
        return values == null
                ? this
                : and(Filters.in(path, values.stream().map(Enum::name).toList()));
    }

    /** With one of these texts. */
    public Wanted isOneOf(String path, Collection<String> values) {
        return and(Filters.in(path, values));
    }

    public Wanted from(String path, @Nullable Object least) {
        return least == null ? this : and(Filters.gte(path, least));
    }

    public Wanted until(String path, @Nullable Object bound) {
        return bound == null ? this : and(Filters.lt(path, bound));
    }

    /** With this text in one of the paths. */
    public Wanted containing(@Nullable String text, String... paths) {
        return text == null || text.isBlank() ? this : and(Views.containing(text.strip(), paths));
    }

    private Wanted and(Bson part) {
        parts.add(part);
        return this;
    }

    public Bson bson() {
        return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }
}
