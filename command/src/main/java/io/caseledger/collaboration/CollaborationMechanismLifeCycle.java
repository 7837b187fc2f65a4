package io.caseledger.collaboration;

import static io.caseledger.collaboration.CollaborationMechanismState.ENDED;
import static io.caseledger.collaboration.CollaborationMechanismState.IN_FORCE;
import static io.caseledger.collaboration.CollaborationMechanismState.PROPOSED;
import static io.caseledger.collaboration.CollaborationMechanismState.SIGNED;
import static io.caseledger.collaboration.CollaborationMechanismState.SUSPENDED;
import static io.caseledger.collaboration.CollaborationMechanismState.VOIDED;

import io.caseledger.collaboration.CollaborationMechanismCommand.*;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state of a mechanism, and which state an event leads to. */
public final class CollaborationMechanismLifeCycle {
    private static final Set<CollaborationMechanismState> LIVE = EnumSet.of(PROPOSED, SIGNED, IN_FORCE, SUSPENDED);
    private static final Set<CollaborationMechanismState> NOT_VOID =
            EnumSet.of(PROPOSED, SIGNED, IN_FORCE, SUSPENDED, ENDED);

    private static final Possible<CollaborationMechanismCommand, CollaborationMechanismState> POSSIBLE = new Possible<
                    CollaborationMechanismCommand, CollaborationMechanismState>("MECHANISM_STATE_FORBIDS")
            .row(JoinMechanism.class, LIVE)
            .row(LeaveMechanism.class, LIVE)
            .row(VoidMechanismMembership.class, NOT_VOID)
            .row(CorrectMechanismMember.class, NOT_VOID)
            .row(SignMechanismAgreement.class, LIVE)
            .row(BringMechanismIntoForce.class, EnumSet.of(SIGNED))
            .row(AmendMechanism.class, EnumSet.of(IN_FORCE, SUSPENDED))
            .row(SuspendMechanism.class, EnumSet.of(IN_FORCE))
            .row(ResumeMechanism.class, EnumSet.of(SUSPENDED))
            .row(EndMechanism.class, EnumSet.of(IN_FORCE, SUSPENDED))
            .row(VoidMechanism.class, NOT_VOID)
            .row(CorrectMechanism.class, NOT_VOID);

    private CollaborationMechanismLifeCycle() {}

    /** The state after an event, given the state before it. */
    public static CollaborationMechanismState after(
            CollaborationMechanismEvent event, CollaborationMechanismState before) {
        return switch (event) {
            case MechanismProposed _ -> PROPOSED;
            case MechanismAgreementSigned _ -> before == PROPOSED ? SIGNED : before;
            case MechanismEnteredIntoForce _, MechanismResumed _ -> IN_FORCE;
            case MechanismSuspended _ -> SUSPENDED;
            case MechanismEnded _ -> ENDED;
            case MechanismVoided _ -> VOIDED;
            case MechanismMemberJoined _, MechanismMemberLeft _, MechanismMembershipVoided _ -> before;
            case MechanismMemberCorrected _, MechanismAmended _, MechanismCorrected _ -> before;
        };
    }

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(CollaborationMechanismCommand command, CollaborationMechanismState state) {
        POSSIBLE.check(command, state);
    }
}
