package io.caseledger.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers of each lane that stands still why it does. */
@Component
class LaneFaults {
    /** Under which the processor tells which part of the log it is at. */
    private static final String SEGMENT = "Processor[" + ViewsConfiguration.PROCESSOR + "]/SegmentId";

    private final Map<Integer, StoppedLane> stopped = new ConcurrentHashMap<>();

    void note(UnitOfWork<? extends EventMessage<?>> unitOfWork, Exception fault) {
        int lane = lane(unitOfWork);
        StoppedLane now = described(lane, unitOfWork.getMessage(), fault);
        var _ = stopped.merge(lane, now, (before, it) -> it.after(before));
    }

    void clear(UnitOfWork<?> unitOfWork) {
        stopped.remove(lane(unitOfWork));
    }

    List<StoppedLane> all() {
        var all = new ArrayList<>(stopped.values());
        all.sort(Comparator.comparingInt(StoppedLane::lane));
        return all;
    }

    private static int lane(UnitOfWork<?> unitOfWork) {
        @Nullable Integer segment = unitOfWork.root().getResource(SEGMENT);
        return segment == null ? 0 : segment;
    }

    /** What is written at the end of a batch says itself of which event it speaks; what fails before, fails at its own event. */
    private static StoppedLane described(int lane, EventMessage<?> at, Exception fault) {
        String words = words(fault);
        if (fault instanceof FoldFailed it) {
            return new StoppedLane(lane, it.position(), it.type(), it.kind(), it.recordId(), words, Instant.now(), 1);
        }
        boolean ofStore = fault instanceof com.mongodb.MongoException || fault instanceof ViewStore.LaneLost;
        if (ofStore || !(at instanceof TrackedEventMessage<?> tracked)) {
            return new StoppedLane(lane, null, null, null, null, words, Instant.now(), 1);
        }
        long position = tracked.trackingToken().position().orElse(-1);
        return new StoppedLane(
                lane, position, at.getPayloadType().getSimpleName(), null, null, words, Instant.now(), 1);
    }

    /** What the program met, without what it met it in: a message may quote the event. */
    private static String words(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] stack = cause.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0].getClassName() + "." + stack[0].getMethodName();
        return cause.getClass().getSimpleName() + where;
    }
}
