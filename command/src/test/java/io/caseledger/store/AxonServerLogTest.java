package io.caseledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What those who prove the log read of Axon Server, by its protocol: it counts from 0. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerLogTest {
    private static final int EVENTS = 2_500;

    private SpokenServer server;
    private AxonServerConnectionFactory connector;
    private AxonServerConnection connection;

    @BeforeAll
    void open() throws Exception {
        server = new SpokenServer(
                IntStream.range(0, EVENTS).mapToObj(AxonServerLogTest::event).toList());
        connector = AxonServerConnectionFactory.forClient("test")
                .routingServers(new ServerAddress("127.0.0.1", server.port()))
                .build();
        connection = connector.connect("default");
    }

    @AfterAll
    void close() {
        connection.disconnect();
        connector.shutdown();
        server.close();
    }

    private static Event event(int number) {
        var payload = SerializedObject.newBuilder()
                .setType("Noted")
                .setData(ByteString.copyFromUtf8("{\"text\":\"侵权 " + number + "\"}"));
        return Event.newBuilder()
                .setMessageIdentifier("e" + number)
                .setTimestamp(1_764_000_000_000L + number)
                .setAggregateIdentifier("a")
                .setAggregateSequenceNumber(number)
                .setAggregateType(number == 0 ? "" : "Note")
                .setPayload(number == 0 ? payload : payload.setRevision("1"))
                .putMetaData(
                        "user", MetaDataValue.newBuilder().setTextValue("王").build())
                .putMetaData(
                        "at", MetaDataValue.newBuilder().setNumberValue(number).build())
                .putMetaData(
                        "held", MetaDataValue.newBuilder().setBooleanValue(true).build())
                .build();
    }

    /** A log that has all events, or its first ones. */
    private Log log(long size) {
        return new AxonServerLog(connection::eventChannel, new Positions() {
            @Override
            public long head() {
                return size - 1;
            }

            @Override
            public long of(String aggregateId, long sequence) {
                return head();
            }
        });
    }

    private static List<Long> range(long from, long until) {
        return LongStream.range(from, until).boxed().toList();
    }

    @Test
    void an_event_reads_as_it_is_stored() {
        StoredEvent first = log(EVENTS).at(List.of(0L)).getFirst();
        assertThat(first.position()).isZero();
        assertThat(first.eventId()).isEqualTo("e0");
        assertThat(first.type()).isNull();
        assertThat(first.payloadRevision()).isNull();
        assertThat(first.recordedAt()).isEqualTo("2025-11-24T16:00:00.000Z");
        assertThat(new String(first.payload(), UTF_8)).isEqualTo("{\"text\":\"侵权 0\"}");
        StoredEvent second = log(EVENTS).after(0, 1).getFirst();
        assertThat(second.type()).isEqualTo("Note");
        assertThat(second.payloadRevision()).isEqualTo("1");
        assertThat(new String(second.metadata(), UTF_8)).isEqualTo("{\"at\":1,\"held\":true,\"user\":\"王\"}");
    }

    @Test
    void what_follows_a_position_reads_in_order_and_to_the_end() {
        Log log = log(EVENTS);
        assertThat(log.after(Positions.NONE, 10_000))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(range(0, EVENTS));
        assertThat(log.after(41, 100)).extracting(StoredEvent::position).containsExactlyElementsOf(range(42, 142));
        assertThat(log.after(log.head(), 100)).isEmpty();
        assertThat(log.after(-7, 3)).extracting(StoredEvent::position).containsExactly(0L, 1L, 2L);
        assertThat(log(0).after(Positions.NONE, 1)).isEmpty();
    }

    @Test
    void what_is_not_there_is_left_out() {
        assertThat(log(EVENTS).at(List.of(-1L, 3L, 0L, (long) EVENTS)))
                .extracting(StoredEvent::position)
                .containsExactly(0L, 3L);
        assertThat(log(0).at(List.of(-1L, 0L))).isEmpty();
        assertThat(log(EVENTS).at(List.of())).isEmpty();
    }

    @Test
    void events_near_each_other_are_asked_for_once() {
        int before = server.asked.get();
        assertThat(log(EVENTS).at(range(100, 300)))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(range(100, 300));
        assertThat(log(EVENTS).at(List.of(5L, 50L, 2_400L)))
                .extracting(StoredEvent::position)
                .containsExactly(5L, 50L, 2_400L);
        assertThat(server.asked.get() - before).isEqualTo(3);
    }

    @Test
    void why_the_server_ended_is_passed_on() {
        assertThatThrownBy(() -> log(EVENTS + 9).after(EVENTS + 1, 1))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("no such event");
    }
}
