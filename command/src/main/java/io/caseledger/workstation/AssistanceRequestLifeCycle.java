package io.caseledger.workstation;

import static io.caseledger.workstation.AssistanceRequestState.ACCEPTED;
import static io.caseledger.workstation.AssistanceRequestState.ASSIGNED;
import static io.caseledger.workstation.AssistanceRequestState.COMPLETED;
import static io.caseledger.workstation.AssistanceRequestState.FILED;
import static io.caseledger.workstation.AssistanceRequestState.WITHDRAWN;

import io.caseledger.shared.Rejected;
import io.caseledger.workstation.AssistanceRequestCommand.*;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which command is possible in which state, and which state an event leads to. */
public final class AssistanceRequestLifeCycle {
    private static final Map<Class<? extends AssistanceRequestCommand>, Set<AssistanceRequestState>> POSSIBLE =
            new LinkedHashMap<>();

    static {
        POSSIBLE.put(AssignAssistanceRequest.class, EnumSet.of(FILED));
        POSSIBLE.put(AcceptAssistanceRequest.class, EnumSet.of(ASSIGNED));
        POSSIBLE.put(HandOverAssistanceRequest.class, EnumSet.of(ASSIGNED, ACCEPTED));
        POSSIBLE.put(CompleteAssistanceRequest.class, EnumSet.of(ACCEPTED));
        POSSIBLE.put(WithdrawAssistanceRequest.class, EnumSet.of(FILED, ASSIGNED, ACCEPTED));
    }

    private AssistanceRequestLifeCycle() {}

    /** The state to which an event leads; no event leaves it as it was. */
    public static AssistanceRequestState after(AssistanceRequestEvent event) {
        return switch (event) {
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
        boolean possible = POSSIBLE.getOrDefault(command.getClass(), Set.of()).contains(state);
        Rejected.unless(possible, "ASSISTANCE_REQUEST_STATE_FORBIDS", state, possibleIn(state));
    }

    private static String possibleIn(AssistanceRequestState state) {
        String names = POSSIBLE.entrySet().stream()
                .filter(row -> row.getValue().contains(state))
                .map(row -> row.getKey().getSimpleName())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }
}
