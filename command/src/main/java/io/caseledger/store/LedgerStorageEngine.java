package io.caseledger.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's door to the log in a database. Appending commits before it returns, outside any transaction of the unit of work:
 * what was answered is kept, and no subscriber can veto it.
 */
public final class LedgerStorageEngine extends BatchingEventStorageEngine
        implements Positions, Streams, PlacedStreams, AutoCloseable {
    /** Large, for replays; an aggregate's stream or a live tail is mostly far shorter. */
    private static final int BATCH = 1_000;

    /** How many streams one statement reads. */
    private static final int AT_ONCE = 500;

    private final Dialect dialect;
    private final GroupWriter writer;
    private final Reads reads;
    private final List<LogStream> followers = new CopyOnWriteArrayList<>();
    private final LastSequences sequences = new LastSequences();

    /**
     * Opens the store, making its tables if need be.
     *
     * @throws StartRefused when it cannot be opened
     */
    static LedgerStorageEngine open(
            Dialect dialect, Serializer events, Serializer snapshots, EventUpcaster upcasters, SnapshotFilter filter) {
        Builder builder = new Builder();
        builder.batchSize(BATCH)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .upcasterChain(upcasters)
                .snapshotFilter(filter)
                .persistenceExceptionResolver(dialect::duplicate);
        try {
            return new LedgerStorageEngine(builder, dialect);
        } catch (SQLException e) {
            throw new StartRefused(
                    String.valueOf(dialect.unavailable(e).getMessage()),
                    "See caseledger.data and caseledger.events.*",
                    e);
        }
    }

    private LedgerStorageEngine(Builder builder, Dialect dialect) throws SQLException {
        super(builder);
        this.dialect = dialect;
        this.writer = new GroupWriter(dialect);
        this.reads = new Reads(dialect);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        var append = Append.of(events, serializer, this::tell);
        try {
            Long position = writer.write(append);
            CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(APPENDED, position));
        } catch (SQLException e) {
            handlePersistenceException(e, refused(events));
        }
    }

    private void tell(List<? extends TrackedEventMessage<?>> committed, long last) {
        sequences.committed(committed);
        followers.forEach(it -> it.committed(committed, last));
    }

    void follow(LogStream stream) {
        followers.add(stream);
    }

    void leave(LogStream stream) {
        followers.remove(stream);
    }

    /**
     * A batch of events after a position. They are read whole here, in the reader's thread; one that cannot be read is left
     * to whoever handles it, who will say so.
     */
    List<? extends TrackedEventMessage<?>> after(long position) {
        var rows = fetchTrackedEvents(new GlobalSequenceTrackingToken(position), BATCH).stream();
        var events = EventUtils.upcastAndDeserializeTrackedEvents(rows, getEventSerializer(), upcasterChain)
                .toList();
        events.forEach(LedgerStorageEngine::readWhole);
        return events;
    }

    private static void readWhole(TrackedEventMessage<?> event) {
        try {
            var _ = event.getPayload();
        } catch (SerializationException _) {
            // its handler meets the same fault, and reports it
        }
    }

    /** The one whose place in its stream is taken; the database does not say which of several it was. */
    private EventMessage<?> refused(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain
                    && of(domain.getAggregateIdentifier(), domain.getSequenceNumber()) != NONE) return event;
        }
        return events.getFirst();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        EventRow row = EventRow.of(snapshot, serializer);
        try {
            writer.write(session -> {
                session.storeSnapshot(row);
                return session.last();
            });
        } catch (SQLException e) {
            handlePersistenceException(e, snapshot);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        long after = token == null ? NONE : token.position().orElse(NONE);
        return read(Tables.FOLLOW, LedgerStorageEngine::placedRow, after, batchSize);
    }

    private static TrackedDomainEventData<byte[]> placedRow(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(10)), EventRow.read(row));
    }

    @Override
    public Map<String, List<TrackedEventMessage<?>>> placed(Collection<String> ids) {
        var found = new HashMap<String, List<TrackedEventMessage<?>>>();
        var wanted = ids.stream().distinct().map(it -> Map.entry(it, 0L)).toList();
        for (int at = 0; at < wanted.size(); at += AT_ONCE) {
            var some = wanted.subList(at, Math.min(wanted.size(), at + AT_ONCE));
            var rows =
                    read(Tables.streams(statementSize(some.size())), LedgerStorageEngine::placedRow, parameters(some));
            rows.stream()
                    .collect(Collectors.groupingBy(DomainEventData::getAggregateIdentifier))
                    .forEach((id, of) -> found.put(id, inOrder(of)));
        }
        return found;
    }

    private List<TrackedEventMessage<?>> inOrder(List<TrackedDomainEventData<byte[]>> rows) {
        var sorted = rows.stream().sorted(Comparator.comparingLong(DomainEventData::getSequenceNumber));
        return EventUtils.upcastAndDeserializeTrackedEvents(sorted, getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(it -> it)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int batchSize) {
        return read(Tables.STREAM, EventRow::read, aggregateId, first, batchSize);
    }

    @Override
    public Map<String, List<DomainEventMessage<?>>> read(Map<String, Long> from) {
        var found = new HashMap<String, List<DomainEventMessage<?>>>();
        var wanted = List.copyOf(from.entrySet());
        for (int at = 0; at < wanted.size(); at += AT_ONCE) {
            var some = wanted.subList(at, Math.min(wanted.size(), at + AT_ONCE));
            var rows = read(Tables.streams(statementSize(some.size())), EventRow::read, parameters(some)).stream()
                    .collect(Collectors.groupingBy(DomainEventData::getAggregateIdentifier));
            rows.forEach((id, of) -> found.put(id, whole(of)));
        }
        return found;
    }

    @Override
    public Optional<DomainEventMessage<?>> first(String aggregateId) {
        var row = read(Tables.STREAM, EventRow::read, aggregateId, 0L, 1);
        return row.isEmpty() ? Optional.empty() : Optional.of(whole(row).getFirst());
    }

    /** Few sizes, so that few statements are kept prepared. */
    private static int statementSize(int streams) {
        return streams <= 20 ? 20 : AT_ONCE;
    }

    /** What is asked for beyond the size of the statement is of no stream. */
    private static Object[] parameters(List<Map.Entry<String, Long>> streams) {
        Object[] all = new Object[2 * statementSize(streams.size())];
        Arrays.setAll(all, i -> i % 2 == 0 ? "" : Long.valueOf(Long.MAX_VALUE));
        for (int i = 0; i < streams.size(); i++) {
            all[2 * i] = streams.get(i).getKey();
            all[2 * i + 1] = streams.get(i).getValue();
        }
        return all;
    }

    private List<DomainEventMessage<?>> whole(List<GenericDomainEventEntry<byte[]>> rows) {
        rows.sort(Comparator.comparingLong(DomainEventData::getSequenceNumber));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .asStream()
                .<DomainEventMessage<?>>map(it -> it)
                .toList();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return read(Tables.SNAPSHOT, EventRow::read, aggregateId).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        long last = dialect.shared()
                ? lastSequence(aggregateId)
                : sequences.of(aggregateId, () -> lastSequence(aggregateId));
        return last == NONE ? Optional.empty() : Optional.of(last);
    }

    private long lastSequence(String aggregateId) {
        return number(Tables.LAST_SEQUENCE, aggregateId).orElse(NONE);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(NONE);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(number(Tables.FIRST_SINCE, formatInstant(time))
                .map(first -> first - 1)
                .orElseGet(this::head));
    }

    @Override
    public long head() {
        return dialect.shared() ? number(Tables.HEAD).orElse(NONE) : writer.head();
    }

    @Override
    public long of(String aggregateId, long sequence) {
        return number(Tables.POSITION, aggregateId, sequence).orElse(NONE);
    }

    boolean speaks(Class<? extends Dialect> wanted) {
        return wanted.isInstance(dialect);
    }

    @Override
    public void close() {
        writer.close();
        reads.close();
    }

    private Optional<Long> number(String sql, Object... parameters) {
        return read(sql, row -> row.getLong(1), parameters).stream().findFirst();
    }

    <T> List<T> read(String sql, Reads.Row<T> reader, Object... parameters) {
        return reads.of(sql, reader, parameters);
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
