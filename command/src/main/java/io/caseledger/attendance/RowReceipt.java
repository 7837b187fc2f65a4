package io.caseledger.attendance;

import org.jspecify.annotations.Nullable;

/**
 * The receipt for a row of an attendance list.
 *
 * @param row its number: its place in the list, from 1, or the one that it came with
 * @param registered whether the person was not known before and was registered with it
 * @param reason why it was not recorded; present exactly when it was not
 */
public record RowReceipt(
        int row,
        RowOutcome outcome,
        @Nullable String traineeId,
        @Nullable String participationId,
        boolean registered,
        @Nullable RowReason reason) {

    static RowReceipt recorded(int row, String traineeId, String participationId, boolean registered) {
        return new RowReceipt(row, RowOutcome.RECORDED, traineeId, participationId, registered, null);
    }

    static RowReceipt already(int row, String traineeId, Presence there, AttendanceState state) {
        return new RowReceipt(
                row,
                RowOutcome.ALREADY_RECORDED,
                traineeId,
                there.participationId(),
                false,
                RowReason.of("ATTENDANCE_ALREADY_RECORDED", state));
    }

    static RowReceipt refused(int row, RowReason reason) {
        return new RowReceipt(row, RowOutcome.REFUSED, null, null, false, reason);
    }
}
