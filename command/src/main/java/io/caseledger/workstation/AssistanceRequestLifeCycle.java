package io.caseledger.workstation;

import static io.caseledger.workstation.AssistanceRequestState.ACCEPTED;
import static io.caseledger.workstation.AssistanceRequestState.ASSIGNED;
import static io.caseledger.workstation.AssistanceRequestState.COMPLETED;
import static io.caseledger.workstation.AssistanceRequestState.FILED;
import static io.caseledger.workstation.AssistanceRequestState.VOIDED;
import static io.caseledger.workstation.AssistanceRequestState.WITHDRAWN;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import io.caseledger.workstation.AssistanceRequestCommand.*;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which command is possible in which state, and which state an event leads to. */
public final class AssistanceRequestLifeCycle {
    private static final StateTable<AssistanceRequestCommand, AssistanceRequestState> POSSIBLE =
            StateTable.<AssistanceRequestCommand, AssistanceRequestState>refusingWith(
                            "ASSISTANCE_REQUEST_STATE_FORBIDS")
                    .row(AssignAssistanceRequest.class, FILED)
                    .row(AcceptAssistanceRequest.class, ASSIGNED)
                    .row(HandOverAssistanceRequest.class, ASSIGNED, ACCEPTED)
                    .row(CompleteAssistanceRequest.class, ACCEPTED)
                    .row(WithdrawAssistanceRequest.class, FILED, ASSIGNED, ACCEPTED)
                    .row(CorrectAssistanceRequest.class, FILED, ASSIGNED, ACCEPTED, COMPLETED, WITHDRAWN)
                    .row(VoidAssistanceRequest.class, FILED, ASSIGNED, ACCEPTED, COMPLETED, WITHDRAWN);

    private AssistanceRequestLifeCycle() {}

    /** The state to which an event leads from another; a correction leaves it as it was. */
    public static AssistanceRequestState after(AssistanceRequestEvent event, @Nullable AssistanceRequestState before) {
        return switch (event) {
            case AssistanceRequestCorrected _ -> Objects.requireNonNull(before);
            case AssistanceRequestVoided _ -> VOIDED;
            case AssistanceRequestFiled _ -> FILED;
            case AssistanceRequestAssigned _, AssistanceRequestHandedOver _ -> ASSIGNED;
            case AssistanceRequestAccepted _ -> ACCEPTED;
            case AssistanceRequestCompleted _ -> COMPLETED;
            case AssistanceRequestWithdrawn _ -> WITHDRAWN;
        };
    }

    /** Queued: it waits at a workstation, or is worked on there. */
    public static Set<AssistanceRequestState> queued() {
        return EnumSet.of(ASSIGNED, ACCEPTED);
    }

    /**
     * Refuses a command that the state does not allow.
     *
     * @throws Rejected with {@code ASSISTANCE_REQUEST_STATE_FORBIDS}, naming the state and what is possible in it
     */
    static void check(AssistanceRequestCommand command, AssistanceRequestState state) {
        POSSIBLE.check(command, state);
    }
}
