package io.caseledger.dispute;

import io.caseledger.dispute.AdjudicationEvent.EvaluationReportReceived;
import io.caseledger.dispute.AdjudicationEvent.ReplyReceived;
import io.caseledger.dispute.CaseFileEvent.DisputeEvidenceAdded;
import io.caseledger.dispute.CaseFileEvent.EvidenceCompletenessRetracted;
import io.caseledger.dispute.CaseFileEvent.EvidenceDeclaredComplete;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.dispute.IntakeEvent.DisputeSupplementSupplied;

/** Whether there is evidence, and whether its list was declared complete. */
record CaseEvidence(boolean any, boolean complete) {
    static final CaseEvidence NONE = new CaseEvidence(false, false);

    CaseEvidence after(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered it -> new CaseEvidence(!it.evidence().isEmpty(), complete);
            case DisputeSupplementSupplied it ->
                new CaseEvidence(any || !it.evidence().isEmpty(), complete);
            case ReplyReceived it -> new CaseEvidence(any || !it.evidence().isEmpty(), complete);
            case EvaluationReportReceived _, DisputeEvidenceAdded _ -> new CaseEvidence(true, complete);
            case EvidenceDeclaredComplete _ -> new CaseEvidence(any, true);
            case EvidenceCompletenessRetracted _ -> new CaseEvidence(any, false);
            default -> this;
        };
    }
}
