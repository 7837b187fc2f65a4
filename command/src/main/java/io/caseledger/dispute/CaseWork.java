package io.caseledger.dispute;

import io.caseledger.dispute.AssistanceCommand.RecordAssistance;
import io.caseledger.dispute.AssistanceCommand.StartAssistance;
import io.caseledger.dispute.AssistanceEvent.AssistanceGiven;
import io.caseledger.dispute.AssistanceEvent.AssistanceStarted;
import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The daily work on a case and its file: assistance, corrections, evidence, officers, family. */
final class CaseWork {
    private CaseWork() {}

    static AssistanceEvent assist(AssistanceCommand command, CaseFile file) {
        return switch (command) {
            case StartAssistance it -> new AssistanceStarted(file.caseId(), file.projectId(), it.occurredAt());
            case RecordAssistance it ->
                new AssistanceGiven(file.caseId(), file.projectId(), it.kind(), it.note(), it.occurredAt());
        };
    }

    static List<String> officersAfter(CaseFileEvent event, List<String> before) {
        var officers = new ArrayList<>(before);
        switch (event) {
            case DisputeOfficerAssigned it -> officers.add(it.officer());
            case DisputeOfficerUnassigned it -> officers.remove(it.officer());
            default -> {}
        }
        return List.copyOf(officers);
    }

    static CaseFileEvent decide(CaseFileCommand command, CaseFile file, StepClocks clocks, DisputeDesk desk) {
        String id = file.caseId();
        String project = file.projectId();
        return switch (command) {
            case CorrectDisputeCase it -> correct(it, file, clocks, desk.parties());
            case AddDisputeEvidence it ->
                new DisputeEvidenceAdded(
                        id,
                        project,
                        it.evidence(),
                        desk.sharedEvidence(file.fromComplaintId(), it.evidence()),
                        it.occurredAt());
            case DeclareEvidenceComplete it -> {
                Rejected.unless(file.evidence().any(), "EVIDENCE_LIST_EMPTY");
                Rejected.unless(!file.evidence().complete(), "EVIDENCE_ALREADY_COMPLETE");
                yield new EvidenceDeclaredComplete(id, project, it.occurredAt());
            }
            case RetractEvidenceComplete it -> {
                Rejected.unless(file.evidence().complete(), "EVIDENCE_LIST_INCOMPLETE");
                yield new EvidenceCompletenessRetracted(id, project, it.reason(), it.occurredAt());
            }
            case AssignDisputeOfficer it -> {
                boolean assigned = file.officers().contains(it.officer());
                Rejected.unlessAbout("officer", !assigned, "OFFICER_ALREADY_ASSIGNED", it.officer());
                yield new DisputeOfficerAssigned(id, project, it.officer(), it.occurredAt());
            }
            case UnassignDisputeOfficer it -> {
                boolean assigned = file.officers().contains(it.officer());
                Rejected.unlessAbout("officer", assigned, "OFFICER_NOT_ASSIGNED", it.officer());
                yield new DisputeOfficerUnassigned(id, project, it.officer(), it.occurredAt());
            }
            case JoinDisputeCase it -> {
                String familyId = desk.join(file, it.familyHead());
                yield new DisputeJoined(id, project, familyId, it.reason(), it.occurredAt());
            }
        };
    }

    private static DisputeCorrected correct(
            CorrectDisputeCase it, CaseFile file, StepClocks clocks, CaseParties parties) {
        Rejected.unless(changesSomething(it), "CORRECTION_EMPTY");
        file.contents().check(it);
        file.times().checkCorrection(it);
        if (it.receivedAt() != null) {
            clocks.restart(Intake.decideRule(file.channel()), it.receivedAt());
        }
        return new DisputeCorrected(
                file.caseId(),
                file.projectId(),
                it.disputeType(),
                parties.asTheyStand(file.caseId(), it.petitioners()),
                parties.asTheyStand(file.caseId(), it.respondents()),
                it.rights(),
                it.ecommerce(),
                it.platform(),
                it.county(),
                it.needs(),
                it.facts(),
                it.receivedAt(),
                it.closedAt(),
                it.reason(),
                it.occurredAt(),
                clocks.done());
    }

    private static boolean changesSomething(CorrectDisputeCase it) {
        return Stream.of(
                        it.disputeType(),
                        it.petitioners(),
                        it.respondents(),
                        it.rights(),
                        it.ecommerce(),
                        it.platform(),
                        it.county(),
                        it.needs(),
                        it.facts(),
                        it.receivedAt(),
                        it.closedAt())
                .anyMatch(Objects::nonNull);
    }
}
