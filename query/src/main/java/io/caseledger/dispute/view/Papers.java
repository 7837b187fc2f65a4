package io.caseledger.dispute.view;

import io.caseledger.dispute.AdjudicationEvent.EvaluationReportReceived;
import io.caseledger.dispute.AdjudicationEvent.ReplyReceived;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.CaseFileEvent.DisputeEvidenceAdded;
import io.caseledger.dispute.CaseFileEvent.DisputeOfficerAssigned;
import io.caseledger.dispute.CaseFileEvent.DisputeOfficerUnassigned;
import io.caseledger.dispute.CaseFileEvent.EvidenceCompletenessRetracted;
import io.caseledger.dispute.CaseFileEvent.EvidenceDeclaredComplete;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.IntakeEvent.DisputeSupplementSupplied;
import io.caseledger.dispute.view.DisputeView.Correction;
import io.caseledger.shared.Evidence;
import java.util.ArrayList;
import java.util.List;

/** The evidence list from all its sources, who has the file, and what was put right in it. */
record Papers(List<Evidence> evidence, boolean complete, List<String> officers, List<Correction> corrections) {

    Papers after(DisputeEvent event) {
        return switch (event) {
            case DisputeSupplementSupplied it -> adding(it.evidence());
            case ReplyReceived it -> adding(it.evidence());
            case EvaluationReportReceived it -> adding(List.of(it.report()));
            case DisputeEvidenceAdded it -> adding(it.evidence());
            case EvidenceDeclaredComplete _ -> new Papers(evidence, true, officers, corrections);
            case EvidenceCompletenessRetracted _ -> new Papers(evidence, false, officers, corrections);
            case DisputeOfficerAssigned it -> with(More.and(officers, it.officer()));
            case DisputeOfficerUnassigned it -> with(without(it.officer()));
            case DisputeCorrected it ->
                new Papers(
                        evidence,
                        complete,
                        officers,
                        More.and(corrections, new Correction(it.reason(), it.occurredAt())));
            default -> this;
        };
    }

    private Papers adding(List<Evidence> more) {
        return new Papers(More.and(evidence, more), complete, officers, corrections);
    }

    private Papers with(List<String> now) {
        return new Papers(evidence, complete, now, corrections);
    }

    private List<String> without(String officer) {
        var rest = new ArrayList<>(officers);
        rest.remove(officer);
        return List.copyOf(rest);
    }
}
