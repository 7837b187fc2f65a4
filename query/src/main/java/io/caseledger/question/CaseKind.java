package io.caseledger.question;

import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is a case, and where its facts stand.
 *
 * @param opened path of the day it was received
 * @param closed path of the day it was closed for the first time
 * @param amount path of its amount in fen; absent for kinds that have none
 * @param facts what it may be grouped by, without the root of the view
 * @param counted which records are cases, and not entered in error or twice
 * @param ended which cases are closed now; one that was opened again is not
 * @param gone which cases ended without being closed, such as those that were withdrawn: they are open no more
 */
record CaseKind(
        Kind<?, ?> kind,
        String opened,
        String closed,
        @Nullable String amount,
        List<String> facts,
        Where counted,
        Where ended,
        Where gone) {
    private static final Set<String> FLAGS = Set.of("true", "false");

    String name() {
        return kind.name();
    }

    /** Cases of a project, with certain facts. */
    Where of(String projectId, List<Fact> only) {
        var parts = new ArrayList<Where>();
        parts.add(Where.is(Kind.PROJECT, projectId));
        parts.add(counted);
        only.forEach(it -> parts.add(having(field("where.field", it.name()), it.anyOf())));
        return new Where.All(List.copyOf(parts));
    }

    private static Where having(Field field, List<String> anyOf) {
        return new Where.AnyOf(
                field.path(),
                field.type() == Type.FLAG ? anyOf.stream().map(CaseKind::flag).toList() : anyOf);
    }

    private static Boolean flag(String text) {
        Rejected.unlessAbout("where.anyOf", FLAGS.contains(text), "INVALID_VALUE", text, Type.FLAG);
        return Boolean.valueOf(text);
    }

    /**
     * A fact by which cases are grouped or chosen.
     *
     * @throws Rejected with {@code FIELD_UNKNOWN} and those that there are
     */
    Field field(String argument, String fact) {
        if (!facts.contains(fact)) {
            throw Rejected.about(argument, "FIELD_UNKNOWN", fact, name(), String.join(", ", facts));
        }
        return Objects.requireNonNull(kind.fields().named(fact), fact);
    }
}
