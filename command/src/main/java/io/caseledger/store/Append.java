package io.caseledger.store;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;

/** Events that are appended together: as text for the writer, and as they are for those who follow the log. */
record Append(List<DomainEventMessage<?>> events, List<EventRow> rows, Followers followers)
        implements GroupWriter.Work {

    /** Those who are told what was committed, in the order of the log. */
    interface Followers {
        void tell(List<? extends TrackedEventMessage<?>> committed, long last);
    }

    static Append of(List<? extends EventMessage<?>> events, Serializer serializer, Followers followers) {
        var messages = new ArrayList<DomainEventMessage<?>>(events.size());
        var rows = new ArrayList<EventRow>(events.size());
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = EventUtils.asDomainEventMessage(event);
            messages.add(message);
            rows.add(EventRow.of(message, serializer));
        }
        return new Append(messages, rows, followers);
    }

    @Override
    public long run(WriterSession session) throws SQLException {
        return session.append(rows);
    }

    @Override
    public void committed(long last) {
        var committed = new ArrayList<TrackedEventMessage<?>>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            committed.add(at(last - rows.size() + 1 + i, events.get(i)));
        }
        followers.tell(committed, last);
    }

    /** As it would be read from the log: its time is stored in milliseconds. */
    private static <T> TrackedEventMessage<T> at(long position, DomainEventMessage<T> event) {
        var recorded = new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), recorded);
    }
}
