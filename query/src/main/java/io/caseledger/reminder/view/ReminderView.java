package io.caseledger.reminder.view;

import static java.util.Objects.requireNonNull;

import io.caseledger.deadline.Clock;
import io.caseledger.find.Fields;
import io.caseledger.reminder.ReminderEvent;
import io.caseledger.reminder.ReminderEvent.LimitMissed;
import io.caseledger.reminder.ReminderEvent.ReminderAcknowledged;
import io.caseledger.reminder.ReminderEvent.ReminderRaised;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is shown.
 *
 * @param kind the kind of the record, such as {@code complaints}
 * @param party whose limit it was, where each party of the record has one of its own
 * @param clock as the record held it then
 * @param dueAt when the limit ended by the calendar of that time
 * @param stage the id of the stage; absent when the limit itself was over
 */
public record ReminderView(
        String id,
        String projectId,
        String kind,
        String recordId,
        @Nullable String party,
        Clock clock,
        Instant dueAt,
        @Nullable String stage,
        boolean missed,
        Instant raisedAt,
        boolean acknowledged,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String note) {

    public static final Kind<ReminderView, ReminderEvent> KIND = new Kind<>(
            "reminders",
            ReminderView.class,
            ReminderView::evolve,
            ReminderView::projectId,
            _ -> List.of(),
            Fields.of(ReminderView.class)
                    .filtered("view.projectId", "view.kind", "view.stage", "view.missed", "view.acknowledged")
                    .linked("view.recordId")
                    .ordered("view.raisedAt", "view.dueAt"),
            null); // on a desk the record stands for it

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ReminderView evolve(@Nullable ReminderView view, ReminderEvent event) {
        return switch (event) {
            case ReminderRaised it ->
                new ReminderView(
                        it.reminderId(),
                        it.projectId(),
                        it.kind(),
                        it.recordId(),
                        it.party(),
                        it.clock(),
                        it.dueAt(),
                        it.stage(),
                        false,
                        it.raisedAt(),
                        false,
                        null,
                        null,
                        null);
            case LimitMissed it ->
                new ReminderView(
                        it.reminderId(),
                        it.projectId(),
                        it.kind(),
                        it.recordId(),
                        it.party(),
                        it.clock(),
                        it.dueAt(),
                        null,
                        true,
                        it.raisedAt(),
                        false,
                        null,
                        null,
                        null);
            case ReminderAcknowledged it -> requireNonNull(view).acknowledged(it);
        };
    }

    private ReminderView acknowledged(ReminderAcknowledged it) {
        return new ReminderView(
                id,
                projectId,
                kind,
                recordId,
                party,
                clock,
                dueAt,
                stage,
                missed,
                raisedAt,
                true,
                it.by(),
                it.occurredAt(),
                it.note());
    }
}
