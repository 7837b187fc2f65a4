package io.caseledger.gate;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Lets a fixture store events with the origin of their command, as the gate does. */
public final class Origins {
    private Origins() {}

    public static MessageHandlerInterceptor<CommandMessage<?>> kept() {
        return new CorrelationDataInterceptor<>(List.of(CommandGate.origin()));
    }
}
