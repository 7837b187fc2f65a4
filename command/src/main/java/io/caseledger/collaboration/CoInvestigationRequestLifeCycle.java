package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigationRequestState.ANSWERED;
import static io.caseledger.collaboration.CoInvestigationRequestState.DECLINED;
import static io.caseledger.collaboration.CoInvestigationRequestState.RECEIVED;
import static io.caseledger.collaboration.CoInvestigationRequestState.SENT;
import static io.caseledger.collaboration.CoInvestigationRequestState.VOIDED;
import static io.caseledger.collaboration.CoInvestigationRequestState.WITHDRAWN;

import io.caseledger.collaboration.CoInvestigationRequestCommand.*;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state of a request, and which state an event leads to. */
public final class CoInvestigationRequestLifeCycle {
    private static final Set<CoInvestigationRequestState> OPEN = EnumSet.of(SENT, RECEIVED);

    private static final Possible<CoInvestigationRequestCommand, CoInvestigationRequestState> POSSIBLE = new Possible<
                    CoInvestigationRequestCommand, CoInvestigationRequestState>("CO_INVESTIGATION_STATE_FORBIDS")
            .row(ReceiveCoInvestigation.class, OPEN)
            .row(AnswerCoInvestigation.class, EnumSet.of(RECEIVED))
            .row(DeclineCoInvestigation.class, EnumSet.of(RECEIVED))
            .row(RequestCoInvestigationExtension.class, EnumSet.of(RECEIVED))
            .row(DecideCoInvestigationExtension.class, EnumSet.of(RECEIVED))
            .row(WithdrawCoInvestigation.class, OPEN)
            .row(VoidCoInvestigation.class, EnumSet.of(SENT, RECEIVED, ANSWERED, DECLINED, WITHDRAWN))
            .row(CorrectCoInvestigation.class, EnumSet.of(SENT, RECEIVED, ANSWERED, DECLINED));

    private CoInvestigationRequestLifeCycle() {}

    /** Open: a response is still awaited. */
    public static boolean isOpen(CoInvestigationRequestState state) {
        return OPEN.contains(state);
    }

    /**
     * The state after an event.
     *
     * @param stages how far each recipient is after the event
     */
    public static CoInvestigationRequestState after(
            CoInvestigationRequestEvent event, CoInvestigationRequestState before, Collection<ResponseStage> stages) {
        return switch (event) {
            case CoInvestigationRequested _ -> SENT;
            case CoInvestigationReceived _, CoInvestigationAnswered _, CoInvestigationDeclined _ -> of(stages);
            case CoInvestigationWithdrawn _ -> WITHDRAWN;
            case CoInvestigationVoided _ -> VOIDED;
            case CoInvestigationExtensionRequested _, CoInvestigationExtensionDecided _ -> before;
            case CoInvestigationCorrected _ -> before;
        };
    }

    private static CoInvestigationRequestState of(Collection<ResponseStage> stages) {
        if (stages.stream().anyMatch(ResponseStage::isOpen)) {
            return RECEIVED;
        }
        return stages.contains(ResponseStage.ANSWERED) ? ANSWERED : DECLINED;
    }

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(CoInvestigationRequestCommand command, CoInvestigationRequestState state) {
        POSSIBLE.check(command, state);
    }
}
