package io.caseledger.attendance;

import io.caseledger.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A row of an attendance list, as it was written: either a known trainee, or a person by name. It is checked by itself, so
 * that a wrong row is refused and the others are stored.
 *
 * @param traineeId a trainee that is known; then nothing else of the person is needed
 * @param name needed otherwise; with identity number or phone the person is known again
 * @param uscc the employer's unified social credit code
 * @param minutes attended; those of the session when absent
 * @param number by which its receipt names it, such as the line of a file; its place in the list when absent
 * @param unreadable the column that could not be read from the file; the row is refused for it
 */
public record AttendanceRow(
        @RecordId(value = "TRAINEE_NOT_FOUND", inPart = true) @Nullable
        String traineeId,

        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String uscc,
        @Nullable Integer minutes,
        @Nullable Integer number,
        @Nullable String unreadable) {

    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "AttendanceRow[…]";
    }
}
