package io.caseledger.views;

import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk asks of a record of any kind.
 *
 * @param open whether somebody still has to do something about it
 * @param dueAt when the next limit that runs on it ends; absent when none does
 * @param assignees who deals with it, by the names their tokens carry
 */
public record Marks(boolean open, @Nullable Instant dueAt, List<String> assignees) {
    public static final String OPEN = "marks.open";
    public static final String DUE_AT = "marks.dueAt";
    public static final String ASSIGNEES = "marks.assignees";

    /** Declares them beside the fields of a view. */
    static Fields beside(Fields fields) {
        return fields.beside(new Field(OPEN, Type.FLAG, false))
                .beside(new Field(DUE_AT, Type.INSTANT, false))
                .beside(new Field(ASSIGNEES, Type.WORD, true));
    }

    static <V extends Record> Marks of(Kind<V, ?> kind, Desk<V> desk, V view) {
        Instant next = kind.clocks().apply(view).stream()
                .filter(it -> it.pausedAt() == null)
                .map(RunningClock::clock)
                .map(it -> it.dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Marks(desk.open().test(view), next, desk.assignees().apply(view));
    }
}
