package io.caseledger.views;

import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
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
    private final Live live;
    private final LaneFaults faults;
    private final LeftOut leftOut;
    private final HeldEvents held;
    private final ApplicationEventPublisher listeners;

    Folding(
            BatchWriter writer,
            Live live,
            LaneFaults faults,
            LeftOut leftOut,
            HeldEvents held,
            ApplicationEventPublisher listeners) {
        this.writer = writer;
        this.live = live;
        this.faults = faults;
        this.leftOut = leftOut;
        this.held = held;
        this.listeners = listeners;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        boolean last = !(unitOfWork instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage();
        if (last) {
            holdUntilTokenIsStored(unitOfWork);
        }
        try {
            Object result = proceed(unitOfWork, chain);
            if (last) {
                write(unitOfWork);
            }
            return result;
        } catch (HeldEvents.Held e) {
            throw e; // no fault
        } catch (Exception e) {
            faults.note(unitOfWork, e);
            leftOut.lookElsewhere();
            throw e;
        }
    }

    /** What fails here is the event itself; what fails when the batch is written, says of which event it is. */
    private static @Nullable Object proceed(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (RuntimeException e) {
            throw unitOfWork.getMessage() instanceof TrackedEventMessage<?> event ? FoldFailed.of(event, e) : e;
        }
    }

    /** A batch and its token belong to one generation of the views. */
    private void holdUntilTokenIsStored(UnitOfWork<?> unitOfWork) {
        Lock lock = live.folding();
        lock.lock();
        unitOfWork.root().onCleanup(_ -> lock.unlock());
    }

    private void write(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
        Batch batch = Batch.current();
        if (!batch.isEmpty()) {
            held.mustNotBeIn(batch);
            writer.write(batch);
            boolean replayed = ReplayToken.isReplay(unitOfWork.getMessage());
            unitOfWork
                    .root()
                    .afterCommit(_ ->
                            listeners.publishEvent(new Folded(Set.copyOf(batch.projectIds()), batch.last(), replayed)));
        }
        unitOfWork.root().afterCommit(_ -> faults.clear(unitOfWork));
    }
}
