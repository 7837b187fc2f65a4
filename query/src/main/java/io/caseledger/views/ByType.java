package io.caseledger.views;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/** Who handles an event. Each is asked once for a type of payload, for nothing else of an event decides it here. */
final class ByType<H extends EventMessageHandler> {
    private final List<H> handlers;
    private final Map<Class<?>, List<H>> byType = new ConcurrentHashMap<>();

    ByType(List<H> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    List<H> of(EventMessage<?> event) {
        return byType.computeIfAbsent(
                event.getPayloadType(),
                _ -> handlers.stream().filter(it -> it.canHandle(event)).toList());
    }
}
