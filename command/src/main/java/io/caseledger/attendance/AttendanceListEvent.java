package io.caseledger.attendance;

import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an attendance list. Names and components are stored for ever. */
public sealed interface AttendanceListEvent extends ProjectFact {
    String listId();

    Instant occurredAt();

    @Revision("1")
    record AttendanceListRecorded(
            String listId,
            String projectId,
            String classId,
            String sessionId,
            AttendanceMethod method,
            @Nullable String fileDigest,
            List<RowReceipt> receipts,
            String recordedBy,
            Instant occurredAt)
            implements AttendanceListEvent {}

    /** Counts the attendances that were confirmed now; {@code left} are those that could not be. */
    @Revision("1")
    record AttendanceListConfirmed(
            String listId, String projectId, int confirmed, List<RowLeft> left, String confirmedBy, Instant occurredAt)
            implements AttendanceListEvent {}

    /** Counts the attendances that were voided now. */
    @Revision("1")
    @Retroactive
    record AttendanceListVoided(
            String listId, String projectId, int voided, String reason, String voidedBy, Instant occurredAt)
            implements AttendanceListEvent {}
}
