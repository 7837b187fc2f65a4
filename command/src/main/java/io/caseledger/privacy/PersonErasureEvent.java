package io.caseledger.privacy;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an erasure. Names and components are stored for ever. */
public sealed interface PersonErasureEvent extends ProjectFact {
    String erasureId();

    Instant occurredAt();

    /** From here on the person is not shown; {@code number} is the one of the certificate. */
    @Revision("1")
    record PersonErasureOrdered(
            String erasureId,
            String projectId,
            String number,
            String personId,
            String kind,
            String reason,
            @Nullable String requestReference,
            @Nullable String legalBasis,
            String orderedBy,
            Instant occurredAt)
            implements PersonErasureEvent {}

    /** Nothing plain is left; {@code digest} is the SHA-256 of what the certificate says. */
    @Revision("1")
    record PersonErasureCompleted(
            String erasureId, String projectId, List<RemovedCopies> removed, String digest, Instant occurredAt)
            implements PersonErasureEvent {}
}
