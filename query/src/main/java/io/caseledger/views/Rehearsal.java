package io.caseledger.views;

import java.util.Collection;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Lets projections say, as they always do, what an event is to their folds; nothing is written. */
final class Rehearsal {
    private Rehearsal() {}

    /** What these projections would have folded and written. */
    static Batch of(Collection<AnnotationEventHandlerAdapter> projections, TrackedEventMessage<?> message) {
        var unit = DefaultUnitOfWork.startAndGet(message);
        try {
            for (AnnotationEventHandlerAdapter it : projections) {
                if (it.canHandle(message)) {
                    var _ = it.handle(message);
                }
            }
            return Batch.current();
        } catch (Exception e) {
            throw new IllegalStateException("The event at " + message.trackingToken() + " cannot be folded", e);
        } finally {
            unit.rollback();
        }
    }
}
