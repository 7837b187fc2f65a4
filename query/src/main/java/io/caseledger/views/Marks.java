package io.caseledger.views;

import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a desk asks of a record of any kind.
 *
 * @param open whether somebody still has to do something about it
 * @param dueAt when the next limit that runs on it ends; {@link #NEVER} when none does, so that such records come last
 * @param assignees who deals with it, by the names their tokens carry
 */
public record Marks(boolean open, Instant dueAt, List<String> assignees) {
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    public static final String OPEN = "marks.open";
    public static final String DUE_AT = "marks.dueAt";
    public static final String ASSIGNEES = "marks.assignees";

    /** Declares them beside the fields of a view. */
    static Fields beside(Fields fields) {
        return fields.beside(new Field(OPEN, Type.FLAG, false))
                .beside(new Field(DUE_AT, Type.INSTANT, false))
                .beside(new Field(ASSIGNEES, Type.WORD, true));
    }

    static <V extends Record> Marks of(Desk<V> desk, V view, List<DueItem> clocks) {
        Instant next = clocks.stream()
                .filter(it -> it.pausedAt() == null)
                .map(DueItem::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
        return new Marks(desk.open().test(view), next, desk.assignees().apply(view));
    }
}
