package io.caseledger.gate;

import io.caseledger.shared.Expecting;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that remembers which requests its own stream answers, and what changed it and by whom. The memory is the
 * stream itself, so it survives restarts, needs no second store, and two nodes that race are told apart by the stream's
 * sequence.
 */
public abstract class Remembering {
    private record Answered(@Nullable Object digest, long sequence) {}

    private record Change(Class<?> event, @Nullable Object by) {
        @Override
        public String toString() {
            return event.getSimpleName() + " (" + nameOf(by) + ")";
        }
    }

    private final Map<String, Answered> answered = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** The aggregate's own id, for the receipt. */
    protected abstract String recordId();

    /** To be called for each event that is sourced. */
    protected final void remember(Object event, MetaData meta) {
        changes.add(new Change(event.getClass(), meta.get(Origin.BY)));
        String request = Origin.requestKey(meta);
        if (request != null) {
            answered.putIfAbsent(request, new Answered(meta.get(Origin.DIGEST), AggregateLifecycle.getVersion()));
        }
    }

    /** Who sends a command, as the events have it. */
    protected static String nameOf(@Nullable Object by) {
        return by == null ? "-" : by.toString();
    }

    @CommandHandlerInterceptor
    @Nullable
    Object answerOnce(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        Answered first = answered.get(Origin.requestKey(command.getMetaData()));
        if (first == null) {
            checkExpected(command.getPayload());
            return chain.proceed();
        }
        Rejected.unlessAbout(
                "requestId",
                first.digest() == null
                        || first.digest().equals(command.getMetaData().get(Origin.DIGEST)),
                "REQUEST_ID_REUSED");
        return new FirstAnswer(recordId(), first.sequence());
    }

    /** Of two who decide on what they saw, the second is told what the first one did. */
    private void checkExpected(Object command) {
        Long expected = command instanceof Expecting it ? it.expectedVersion() : null;
        int version = changes.size() - 1;
        if (expected == null || expected == version) {
            return;
        }
        boolean seen = expected >= 0 && expected < version;
        String since = seen
                ? changes.subList(expected.intValue() + 1, changes.size()).stream()
                        .map(Change::toString)
                        .collect(Collectors.joining(", "))
                : "-";
        throw Rejected.about("expectedVersion", "CONFLICT", since, version);
    }

    /** Tells the gate that nothing was done now, and which event was the answer then. */
    record FirstAnswer(String id, long sequence) {}
}
