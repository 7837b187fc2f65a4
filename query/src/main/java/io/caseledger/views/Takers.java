package io.caseledger.views;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Offers an event to those alone who handle its type. Axon asks every handler about every event, four times over: a third of all that
 * a rebuild allocated.
 */
final class Takers extends SimpleEventHandlerInvoker {
    private final ByType<EventMessageHandler> handlers = new ByType<>(eventHandlers());

    /** @param all what Axon registered, which are the handlers of one group */
    Takers(EventHandlerInvoker all, SequencingPolicy<? super EventMessage<?>> lanes) {
        super(SimpleEventHandlerInvoker.builder()
                .eventHandlers(((MultiEventHandlerInvoker) all)
                        .delegates().stream()
                                .flatMap(it -> ((SimpleEventHandlerInvoker) it).eventHandlers().stream())
                                .toList())
                .sequencingPolicy(lanes)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()));
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment lane) {
        return !handlers.of(event).isEmpty() && sequencingPolicyMatchesSegment(event, lane);
    }

    @Override
    protected void invokeHandlers(EventMessage<?> event) throws Exception {
        for (var it : handlers.of(event)) {
            it.handle(event);
        }
    }
}
