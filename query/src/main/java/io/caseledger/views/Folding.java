package io.caseledger.views;

import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets a batch's events gather and writes them with the last one. It does so within the handling of that event, because
 * the processor stores its token when handling is over: what is written late could be lost, what is written early not.
 */
@Component
class Folding implements MessageHandlerInterceptor<EventMessage<?>> {
    private final BatchWriter writer;
    private final ApplicationEventPublisher listeners;

    Folding(BatchWriter writer, ApplicationEventPublisher listeners) {
        this.writer = writer;
        this.listeners = listeners;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        boolean last = !(unitOfWork instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage();
        Batch batch = Batch.current();
        if (last && !batch.isEmpty()) {
            writer.write(batch);
            boolean replayed = ReplayToken.isReplay(unitOfWork.getMessage());
            unitOfWork
                    .root()
                    .afterCommit(_ ->
                            listeners.publishEvent(new Folded(Set.copyOf(batch.projectIds()), batch.last(), replayed)));
        }
        return result;
    }
}
