package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;

import io.caseledger.dispute.CaseFileCommand.AddDisputeEvidence;
import io.caseledger.dispute.CaseFileCommand.AssignDisputeOfficer;
import io.caseledger.dispute.IntakeCommand.AcceptDisputeCase;
import io.caseledger.gate.Refusals;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two officers act on one case: the second decided on what is no longer so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeConflictTest {
    /** Versions: the registration is 0, the officer 1, the evidence 2. */
    final Story worked = Story.received(Channel.REPORT)
            .then(
                    new AssignDisputeOfficer(ID, "officer-1", at("2025-03-04T10:00"), null),
                    new AddDisputeEvidence(ID, List.of(REPORT), at("2025-03-05T10:00"), null));

    private static AcceptDisputeCase accept(Long expectedVersion) {
        return new AcceptDisputeCase(ID, at("2025-03-10T10:00"), expectedVersion);
    }

    @Test
    void who_saw_the_last_change_decides() {
        when(worked, accept(2L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void who_did_not_is_told_what_changed_since() {
        when(worked, accept(0L))
                .expectNoEvents()
                .expectException(Refusals.with(
                        "CONFLICT", "expectedVersion", "DisputeOfficerAssigned (-), DisputeEvidenceAdded (-)", "2"));
        when(worked, accept(1L))
                .expectException(Refusals.with("CONFLICT", "expectedVersion", "DisputeEvidenceAdded (-)", "2"));
    }

    @Test
    void a_version_that_never_was_is_refused_too() {
        when(worked, accept(3L)).expectException(Refusals.with("CONFLICT", "expectedVersion", "-", "2"));
    }

    @Test
    void who_expects_nothing_is_judged_by_the_state_alone() {
        when(worked, accept(null)).expectSuccessfulHandlerExecution();
    }
}
