package io.caseledger.store;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** Tells a server that is away from a fault of this program: the connector has many words for the one, and marks none. */
final class AxonServerFaults {
    /** For a moment after each new connection, the server knows nobody yet who takes commands; our own bus says it in other words. */
    private static final String KNOWS_NOBODY = "No Handler for command";

    private AxonServerFaults() {}

    /** Whether this very failure, not its cause, says so. */
    static boolean isOutOfReach(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException it -> it.getStatus().getCode() == Status.Code.UNAVAILABLE;
            case AxonServerException it ->
                switch (it.getErrorCategory()) {
                    case COMMAND_DISPATCH_ERROR, CONNECTION_FAILED, NO_EVENT_STORE_MASTER_AVAILABLE -> true;
                    default -> false;
                };
            case NoHandlerForCommandException it ->
                String.valueOf(it.getMessage()).startsWith(KNOWS_NOBODY);
            default -> false;
        };
    }
}
