package io.caseledger.attendance;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an attendance list. Each record is also a GraphQL mutation of the same name. */
public sealed interface AttendanceListCommand {
    String listId();

    /** The most rows of one list. */
    int MOST_ROWS = 1_000;

    /**
     * Records the attendance of a session row by row (签到表): each row is stored whole or refused whole, and whoever is not
     * known yet is registered with it.
     *
     * @param fileDigest SHA-256 of the signed sheet or of the file that the rows were read from
     */
    @Allowed(OFFICER)
    record RecordAttendanceList(
            @TargetAggregateIdentifier @Text(max = 64) String listId,

            @RecordId("TRAINING_CLASS_NOT_FOUND") @Text(max = 64)
            String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            AttendanceMethod method,

            @NotEmpty(message = "REQUIRED") @Size(max = MOST_ROWS, message = "TOO_MANY")
            List<AttendanceRow> rows,

            @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID") @Nullable
            String fileDigest,

            @Happened Instant occurredAt)
            implements AttendanceListCommand, Creation {}

    /**
     * Records the attendance of a session from a stored file (CSV or XLSX), row by row as {@link RecordAttendanceList} does.
     *
     * @param fileDigest SHA-256 of the file, as the door for files answered it
     */
    @Allowed(OFFICER)
    record ImportAttendanceList(
            @TargetAggregateIdentifier @Text(max = 64) String listId,

            @RecordId("TRAINING_CLASS_NOT_FOUND") @Text(max = 64)
            String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            AttendanceMethod method,

            @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
            String fileDigest,

            @Happened Instant occurredAt)
            implements AttendanceListCommand, Creation {

        RecordAttendanceList with(List<AttendanceRow> rows) {
            return new RecordAttendanceList(listId, classId, sessionId, method, rows, fileDigest, occurredAt);
        }
    }

    /** Somebody checked the list: all attendance in it that still waits for it is confirmed. */
    @Allowed(OFFICER)
    record ConfirmAttendanceList(
            @TargetAggregateIdentifier @Text(max = 64) String listId,
            @Happened Instant occurredAt) implements AttendanceListCommand {}

    /** The list was wrong as a whole: what it recorded is voided, confirmed or not. People stay registered. */
    @Allowed(OFFICER)
    record VoidAttendanceList(
            @TargetAggregateIdentifier @Text(max = 64) String listId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements AttendanceListCommand {}
}
