package io.caseledger.dispute;

import io.caseledger.shared.Expecting;
import java.time.Instant;

/**
 * Everything one may ask of a dispute case, in parts. Each record of each part is also a GraphQL mutation of the same
 * name.
 */
public sealed interface DisputeCommand extends Expecting
        permits IntakeCommand,
                AssistanceCommand,
                MediationCommand,
                AdjudicationCommand,
                PenaltyCommand,
                OutcomeCommand,
                CaseFileCommand {
    String caseId();

    /** When it happened, as the submitter says. */
    Instant occurredAt();
}
