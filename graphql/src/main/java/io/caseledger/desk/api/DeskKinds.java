package io.caseledger.desk.api;

import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import io.caseledger.views.Projection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of records that appear on a desk, and their fields by name. */
@Component
class DeskKinds {
    private final List<Kind<?, ?>> all;

    DeskKinds(List<Projection<?, ?>> projections) {
        all = projections.stream()
                .<Kind<?, ?>>map(Projection::kind)
                .filter(it -> it.desk() != null)
                .toList();
    }

    static <V extends Record> Desk<V> desk(Kind<V, ?> kind) {
        return Objects.requireNonNull(kind.desk());
    }

    /**
     * The kinds of these names; all without names.
     *
     * @throws Rejected with {@code KIND_UNKNOWN}
     */
    List<Kind<?, ?>> named(@Nullable List<String> names) {
        return names == null || names.isEmpty()
                ? all
                : Set.copyOf(names).stream()
                        .<Kind<?, ?>>map(it -> named("kinds", it))
                        .toList();
    }

    Kind<?, ?> named(String name) {
        return named("kind", name);
    }

    private Kind<?, ?> named(String argument, String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.about(
                        argument,
                        "KIND_UNKNOWN",
                        name,
                        String.join(", ", all.stream().map(Kind::name).sorted().toList())));
    }

    /**
     * A field to group or filter by.
     *
     * @throws Rejected with {@code FIELD_UNKNOWN}
     */
    static Field field(Kind<?, ?> kind, String argument, String name, Set<Type> types) {
        Field field = kind.fields().named(name);
        if (field == null || !types.contains(field.type())) {
            throw Rejected.about(
                    argument,
                    "FIELD_UNKNOWN",
                    name,
                    kind.name(),
                    String.join(
                            ", ",
                            kind.fields().names().stream()
                                    .filter(it -> types.contains(
                                            Objects.requireNonNull(kind.fields().named(it))
                                                    .type()))
                                    .toList()));
        }
        return field;
    }

    /**
     * A value of a field, out of its text.
     *
     * @throws Rejected with {@code INVALID_VALUE}
     */
    static Object value(Field field, String argument, String text) {
        try {
            return switch (field.type()) {
                case WORD, TEXT -> text;
                case FLAG -> flag(text);
                case NUMBER -> Long.valueOf(text);
                case DAY -> LocalDate.parse(text);
                case INSTANT -> Instant.parse(text);
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Rejected.about(argument, "INVALID_VALUE", text, field.type());
        }
    }

    private static Object flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }
}
