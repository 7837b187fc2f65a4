package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.stereotype.Component;

/**
 * One tracking processor for all views: a thread for each lane takes all that waits, folds it and comes back for more, with nobody in
 * between who hands events on in small pieces. No event is skipped by itself: the lane stops, says why, and tries again until the fault
 * is mended or the event set aside.
 */
@Component
class ViewsProcessor implements ConfigurerModule {
    static final String NAME = "views";

    /** Threads are started only for lanes there are; an operator may split them while the system runs. */
    private static final int MOST_LANES = 16;

    private final ViewsProperties properties;
    private final Folding folding;
    private final LaneFaults faults;
    private final LeftOut leftOut;

    ViewsProcessor(ViewsProperties properties, Folding folding, LaneFaults faults, LeftOut leftOut) {
        this.properties = properties;
        this.folding = folding;
        this.faults = faults;
        this.leftOut = leftOut;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .byDefaultAssignTo(NAME)
                .registerEventProcessor(NAME, this::processor)
                .registerDefaultHandlerInterceptor((_, _) -> folding);
    }

    /** As Axon makes it, but for who is asked about an event. */
    private TrackingEventProcessor processor(String name, Configuration axon, EventHandlerInvoker handlers) {
        var processing = axon.eventProcessingConfiguration();
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Takers(handlers, this::laneOf))
                .messageSource(new FoldedLog(axon.eventStore(), leftOut))
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageMonitor(processing.messageMonitor(TrackingEventProcessor.class, name))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .trackingEventProcessorConfiguration(
                        TrackingEventProcessorConfiguration.forParallelProcessing(MOST_LANES)
                                .andInitialSegmentsCount(properties.segments())
                                .andBatchSize(properties.batch()))
                .build();
    }

    /** The lane, for who says why one stands still that meets what cannot be read. */
    private Object laneOf(EventMessage<?> event) {
        try {
            return faults.laneOf(event);
        } catch (FoldFailed e) {
            leftOut.lookElsewhere();
            throw e;
        }
    }

    /** Facts of one project are folded in one order. */
    static Object lane(EventMessage<?> event) {
        return event.getPayload() instanceof ProjectFact fact ? fact.projectId() : event.getIdentifier();
    }
}
