package io.caseledger.dispute;

import io.caseledger.shared.PersonFact;
import java.time.Instant;

/**
 * Everything that can have happened to a dispute case, in parts. Names and components are stored for ever. A case's
 * stream holds nothing else, so the number of its events less one is its version.
 */
public sealed interface DisputeEvent extends PersonFact
        permits IntakeEvent,
                AssistanceEvent,
                MediationEvent,
                AdjudicationEvent,
                PenaltyEvent,
                OutcomeEvent,
                CaseFileEvent {
    String caseId();

    /** When it happened; when it was recorded is the event's own time. */
    Instant occurredAt();

    /** What it did to the limits of the case. */
    default ClockChanges clocks() {
        return ClockChanges.NONE;
    }
}
