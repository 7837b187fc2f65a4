package io.caseledger.history;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a historical case. Names and components are stored for ever. */
public sealed interface HistoricalCaseEvent extends PersonFact, CityFact {
    String caseId();

    Instant occurredAt();

    /** {@code importId} and {@code row} name the import and its row that brought it, if one did. */
    @Revision("2")
    record HistoricalCaseRecorded(
            @OfPerson String caseId,
            String projectId,
            HistoricalFacts facts,
            @Nullable String importId,
            @Nullable Long row,
            String recordedBy,
            Instant occurredAt)
            implements HistoricalCaseEvent {
        public HistoricalCaseRecorded {
            facts = facts.called();
        }
    }

    /** The facts as they are after the correction. */
    @Revision("2")
    @Retroactive
    record HistoricalCaseCorrected(
            @OfPerson String caseId,
            String projectId,
            HistoricalFacts facts,
            @Nullable String importId,
            @Nullable Long row,
            String reason,
            String correctedBy,
            Instant occurredAt)
            implements HistoricalCaseEvent {
        public HistoricalCaseCorrected {
            facts = facts.called();
        }
    }

    @Revision("1")
    @Retroactive
    record HistoricalCaseVoided(String caseId, String projectId, String reason, String voidedBy, Instant occurredAt)
            implements HistoricalCaseEvent {}

    @Revision("1")
    @Retroactive
    record HistoricalCaseReinstated(
            String caseId, String projectId, String reason, String reinstatedBy, Instant occurredAt)
            implements HistoricalCaseEvent {}

    @Revision("1")
    @Retroactive
    record HistoricalCaseMerged(
            String caseId, String projectId, String duplicateOf, String reason, String mergedBy, Instant occurredAt)
            implements HistoricalCaseEvent {}

    @Revision("1")
    @Retroactive
    record HistoricalCaseUnmerged(
            String caseId, String projectId, String duplicateOf, String reason, String unmergedBy, Instant occurredAt)
            implements HistoricalCaseEvent {}

    /** Another case was merged into this one. */
    @Revision("1")
    @Retroactive
    record HistoricalCaseAbsorbed(String caseId, String projectId, String other, Instant occurredAt)
            implements HistoricalCaseEvent {}

    /** A case that had been merged into this one no longer is. */
    @Revision("1")
    @Retroactive
    record HistoricalCaseReleased(String caseId, String projectId, String other, Instant occurredAt)
            implements HistoricalCaseEvent {}
}
