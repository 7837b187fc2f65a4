package io.caseledger.views;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers of each lane that stands still why it does. */
@Component
class LaneFaults {
    /** Under which the processor tells which part of the log it is at. */
    private static final String SEGMENT = "Processor[" + ViewsProcessor.NAME + "]/SegmentId";

    private final Map<Integer, StoppedLane> stopped = new ConcurrentHashMap<>();

    /** Events that nobody could read, by position, as any lane met them. */
    private final NavigableMap<Long, StoppedLane> unreadable = new ConcurrentSkipListMap<>();

    void note(UnitOfWork<? extends EventMessage<?>> unitOfWork, Exception fault) {
        int lane = lane(unitOfWork);
        var _ = stopped.merge(lane, described(lane, fault), (before, it) -> it.after(before));
    }

    void clear(UnitOfWork<?> unitOfWork) {
        stopped.remove(lane(unitOfWork));
    }

    /** Nobody stands still there any more. */
    void forget(long position) {
        unreadable.remove(position);
        stopped.values().removeIf(it -> Objects.equals(it.position(), position));
    }

    Collection<StoppedLane> all() {
        return stopped.values();
    }

    /** What a lane cannot read that is folded up to a position and stands still. */
    Optional<StoppedLane> unreadableAfter(long position, int lane) {
        return Optional.ofNullable(unreadable.higherEntry(position))
                .map(it -> it.getValue().in(lane));
    }

    /**
     * By what the lane of an event is found.
     *
     * @throws FoldFailed when it cannot be read; nobody knows whose it is then, and so no lane may go past it
     */
    Object laneOf(EventMessage<?> event) {
        try {
            return ViewsProcessor.lane(event);
        } catch (RuntimeException e) {
            if (event instanceof TrackedEventMessage<?> it) {
                throw unreadable(it, e);
            }
            throw e;
        }
    }

    private FoldFailed unreadable(TrackedEventMessage<?> event, RuntimeException cause) {
        long position = LogReading.positionOf(event);
        var fault = FoldFailed.unreadable(position, event.getPayloadType().getSimpleName(), cause);
        var _ = unreadable.merge(position, described(0, fault), (before, it) -> it.after(before));
        return fault;
    }

    private static int lane(UnitOfWork<?> unitOfWork) {
        @Nullable Integer segment = unitOfWork.root().getResource(SEGMENT);
        return segment == null ? 0 : segment;
    }

    /** Only what fails by itself is a fault of the event that it says; a store that is out of reach is none. */
    private static StoppedLane described(int lane, Throwable fault) {
        String words = words(fault);
        List<Throwable> causes = causes(fault);
        boolean ofStore = causes.stream()
                .anyMatch(it -> it instanceof MongoException
                        || it instanceof EventStoreException
                        || it instanceof ViewStore.LaneLost);
        return causes.stream()
                .filter(FoldFailed.class::isInstance)
                .map(FoldFailed.class::cast)
                .filter(_ -> !ofStore)
                .findFirst()
                .map(it -> StoppedLane.now(lane, it, words))
                .orElseGet(() -> StoppedLane.now(lane, words));
    }

    private static List<Throwable> causes(Throwable fault) {
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable it = fault; it != null; it = it.getCause()) {
            causes.add(it);
        }
        return causes;
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
