package io.caseledger.views;

import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Folds events into a generation that is not live, through the same projections and the same writer as the live one's. */
final class Refolding {
    private final BatchWriter writer;
    private final ByType<AnnotationEventHandlerAdapter> projections;

    Refolding(BatchWriter writer, List<Projection<?, ?>> projections, ParameterResolverFactory parameters) {
        this.writer = writer;
        this.projections = new ByType<>(projections.stream()
                .map(it -> new AnnotationEventHandlerAdapter(it, parameters))
                .toList());
    }

    /** Folds all of them as one batch. */
    void fold(List<TrackedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var unit = new BatchingUnitOfWork<>(events);
        var result = unit.executeWithResult(() -> take(unit));
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException it
                    ? it
                    : new IllegalStateException("The batch was not folded", result.exceptionResult());
        }
    }

    private Batch take(BatchingUnitOfWork<TrackedEventMessage<?>> unit) throws Exception {
        EventMessage<?> event = unit.getMessage();
        for (var it : projections.of(event)) {
            it.handle(event);
        }
        Batch batch = Batch.current();
        if (unit.isLastMessage() && !batch.isEmpty()) {
            writer.write(batch);
        }
        return batch;
    }
}
