package io.caseledger.body;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a handling body. Names and components are stored for ever. */
public sealed interface HandlingBodyEvent extends ProjectFact, CityFact {
    String bodyId();

    Instant occurredAt();

    /** Why, where somebody had to say so. */
    default @Nullable String reason() {
        return null;
    }

    @Revision("1")
    record HandlingBodyRegistered(
            String bodyId, String projectId, BodyParticulars particulars, LocalDate openedOn, Instant occurredAt)
            implements HandlingBodyEvent {}

    /** Statements are numbered from 1 within a body. */
    @Revision("1")
    record HandlingCapacityRecorded(String bodyId, String projectId, int number, Capacity capacity, Instant occurredAt)
            implements HandlingBodyEvent {}

    /** The statement as it is after the correction. */
    @Revision("1")
    @Retroactive(of = HandlingCapacityRecorded.class, by = "number")
    record HandlingCapacityCorrected(
            String bodyId, String projectId, int number, Capacity capacity, String reason, Instant occurredAt)
            implements HandlingBodyEvent {}

    @Revision("1")
    @Retroactive(of = HandlingCapacityRecorded.class, by = "number")
    record HandlingCapacityVoided(String bodyId, String projectId, int number, String reason, Instant occurredAt)
            implements HandlingBodyEvent {}

    @Revision("1")
    record HandlingBodyClosed(String bodyId, String projectId, LocalDate on, String reason, Instant occurredAt)
            implements HandlingBodyEvent {}

    @Revision("1")
    record HandlingBodyReopened(String bodyId, String projectId, LocalDate on, String reason, Instant occurredAt)
            implements HandlingBodyEvent {}

    /** The body and its periods as they are after the correction. */
    @Revision("1")
    @Retroactive
    record HandlingBodyCorrected(
            String bodyId,
            String projectId,
            BodyParticulars particulars,
            List<Validity> periods,
            String reason,
            Instant occurredAt)
            implements HandlingBodyEvent {}

    @Revision("1")
    @Retroactive
    record HandlingBodyVoided(String bodyId, String projectId, String reason, Instant occurredAt)
            implements HandlingBodyEvent {}
}
