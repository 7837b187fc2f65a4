package io.caseledger.attendance.view;

import io.caseledger.attendance.AttendanceListEvent;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.AttendanceListLifeCycle;
import io.caseledger.attendance.AttendanceListState;
import io.caseledger.attendance.AttendanceMethod;
import io.caseledger.attendance.RowLeft;
import io.caseledger.attendance.RowOutcome;
import io.caseledger.attendance.RowReceipt;
import io.caseledger.find.Fields;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attendance list as it is shown.
 *
 * @param receipts one for each row, in the order of the list
 * @param left rows whose attendance could not be confirmed, and why
 * @param confirmed how many attendances its confirmation confirmed
 * @param voidedRows how many attendances its void voided
 */
public record AttendanceListView(
        String id,
        String projectId,
        String classId,
        String sessionId,
        AttendanceMethod method,
        @Nullable String fileDigest,
        AttendanceListState state,
        int rows,
        int recorded,
        int alreadyRecorded,
        int refused,
        List<RowReceipt> receipts,
        List<RowLeft> left,
        int confirmed,
        int voidedRows,
        @Nullable String voidReason,
        String recordedBy,
        @Nullable String confirmedBy,
        Instant recordedAt,
        Instant updatedAt) {

    public static final Kind<AttendanceListView, AttendanceListEvent> KIND = new Kind<>(
            "attendanceLists",
            AttendanceListView.class,
            AttendanceListView::evolve,
            AttendanceListView::projectId,
            _ -> List.of(),
            Fields.of(AttendanceListView.class)
                    .filtered("view.projectId", "view.state", "view.method")
                    .linked("view.classId", "view.sessionId", "view.fileDigest")
                    .ordered("view.recordedAt", "view.updatedAt"),
            new Desk<>(
                    "view.state",
                    "view.recordedAt",
                    it -> it.state() == AttendanceListState.RECORDED,
                    _ -> List.of(),
                    it -> it.classId() + " · " + it.sessionId() + " · " + it.recorded() + "/" + it.rows()));

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static AttendanceListView evolve(@Nullable AttendanceListView view, AttendanceListEvent event) {
        if (event instanceof AttendanceListRecorded it) {
            return begun(it);
        }
        if (view == null) {
            throw new IllegalStateException("A list begins with its recording, not with " + event);
        }
        return switch (event) {
            case AttendanceListRecorded it -> begun(it);
            case AttendanceListConfirmed it ->
                view.with(it, it.left(), it.confirmed(), view.voidedRows, it.confirmedBy(), view.voidReason);
            case AttendanceListVoided it ->
                view.with(it, view.left, view.confirmed, it.voided(), view.confirmedBy, it.reason());
        };
    }

    private static AttendanceListView begun(AttendanceListRecorded it) {
        return new AttendanceListView(
                it.listId(),
                it.projectId(),
                it.classId(),
                it.sessionId(),
                it.method(),
                it.fileDigest(),
                AttendanceListState.RECORDED,
                it.receipts().size(),
                count(it, RowOutcome.RECORDED),
                count(it, RowOutcome.ALREADY_RECORDED),
                count(it, RowOutcome.REFUSED),
                it.receipts(),
                List.of(),
                0,
                0,
                null,
                it.recordedBy(),
                null,
                it.occurredAt(),
                it.occurredAt());
    }

    private static int count(AttendanceListRecorded it, RowOutcome outcome) {
        return (int)
                it.receipts().stream().filter(row -> row.outcome() == outcome).count();
    }

    private AttendanceListView with(
            AttendanceListEvent event,
            List<RowLeft> nowLeft,
            int nowConfirmed,
            int nowVoided,
            @Nullable String confirmer,
            @Nullable String reason) {
        return new AttendanceListView(
                id,
                projectId,
                classId,
                sessionId,
                method,
                fileDigest,
                AttendanceListLifeCycle.after(event),
                rows,
                recorded,
                alreadyRecorded,
                refused,
                receipts,
                nowLeft,
                nowConfirmed,
                nowVoided,
                reason,
                recordedBy,
                confirmer,
                recordedAt,
                event.occurredAt());
    }
}
