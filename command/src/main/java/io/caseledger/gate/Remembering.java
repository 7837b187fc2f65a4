package io.caseledger.gate;

import io.caseledger.shared.Rejected;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that remembers which requests its own stream answers. The memory is the stream itself, so it survives
 * restarts, needs no second store, and two nodes that race are told apart by the stream's sequence.
 */
public abstract class Remembering {
    private record Answered(@Nullable Object digest, long sequence) {}

    private final Map<String, Answered> answered = new HashMap<>();

    /** The aggregate's own id, for the receipt. */
    protected abstract String recordId();

    /** To be called for each event that is sourced. */
    protected final void remember(MetaData meta) {
        String request = Origin.requestKey(meta);
        if (request != null) {
            answered.putIfAbsent(request, new Answered(meta.get(Origin.DIGEST), AggregateLifecycle.getVersion()));
        }
    }

    @CommandHandlerInterceptor
    @Nullable
    Object answerOnce(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        Answered first = answered.get(Origin.requestKey(command.getMetaData()));
        if (first == null) {
            return chain.proceed();
        }
        Rejected.unlessAbout(
                "requestId",
                first.digest() == null
                        || first.digest().equals(command.getMetaData().get(Origin.DIGEST)),
                "REQUEST_ID_REUSED");
        return new FirstAnswer(recordId(), first.sequence());
    }

    /** Tells the gate that nothing was done now, and which event was the answer then. */
    record FirstAnswer(String id, long sequence) {}
}
