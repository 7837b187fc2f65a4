package io.caseledger.deliverable;

import static io.caseledger.deliverable.DeliverableState.*;

import io.caseledger.deliverable.DeliverableCommand.*;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state of its version, or of the deliverable where it is about no version. */
final class DeliverableLifeCycle {
    private static final Set<DeliverableState> ALL_BUT_VOID = EnumSet.complementOf(EnumSet.of(VOIDED));

    private static final StateTable<DeliverableCommand, DeliverableState> POSSIBLE =
            StateTable.<DeliverableCommand, DeliverableState>refusingWith("DELIVERABLE_STATE_FORBIDS")
                    .row(UploadDeliverableVersion.class, ALL_BUT_VOID)
                    .row(SubmitDeliverable.class, UPLOADED)
                    .row(ReviewDeliverable.class, SUBMITTED)
                    .row(AcceptDeliverable.class, PASSED)
                    .row(CorrectDeliverableAcceptance.class, ACCEPTED)
                    .row(RevokeDeliverableAcceptance.class, ACCEPTED)
                    .row(CompileWhitePaper.class, PASSED)
                    .row(PublishWhitePaper.class, COMPILED)
                    .row(CorrectPublication.class, PUBLISHED)
                    .row(WithdrawPublication.class, PUBLISHED)
                    .row(CorrectDeliverable.class, ALL_BUT_VOID)
                    .row(VoidDeliverable.class, ALL_BUT_VOID);

    private DeliverableLifeCycle() {}

    /** Refuses what is not possible now, and says what is. */
    static void check(DeliverableCommand command, DeliverableState state) {
        POSSIBLE.check(command, state);
    }

    /** A report is accepted, a white paper is compiled and published. */
    static void check(DeliverableCommand command, DeliverableKind kind) {
        boolean fits = switch (command) {
            case AcceptDeliverable _ -> kind == DeliverableKind.REPORT;
            case CompileWhitePaper _ -> kind == DeliverableKind.WHITE_PAPER;
            default -> true; // the state says the rest
        };
        Rejected.unless(fits, "DELIVERABLE_KIND_FORBIDS", kind, StateTable.nameOf(command.getClass()));
    }
}
