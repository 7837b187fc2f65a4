package io.caseledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.seal.TestSeals;
import io.caseledger.store.StoredEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventReaderTest {
    private static final String RECORDED = "2023-03-05T02:00:00.123Z";
    private static final String META = """
            {"by":"officer","roles":"ADMIN OFFICER","station":"fcg-01","request":"q-1","digest":"00"}""";
    private static final TraineeRegistered REGISTERED = new TraineeRegistered(
            "t-1",
            "p-10",
            new TraineeIdentity("阮文𠮷", null, "138 0770 0001", null, null),
            false,
            Instant.parse("2023-03-05T01:00:00Z"));

    @TempDir
    Path data;

    private TestSeals ring;
    private EventReader reader;

    @BeforeEach
    void open() {
        ring = TestSeals.in(data);
        ring.keys().ensure(List.of("t-1"));
        reader = new EventReader(ring.serializer(), NoOpEventUpcaster.INSTANCE, ring.seals(), new EventTypes());
    }

    @AfterEach
    void close() {
        ring.keys().close();
    }

    private StoredEvent stored() {
        String payload = ring.serializer().serialize(REGISTERED, String.class).getData();
        assertThat(payload).contains("sealed:").doesNotContain("阮文");
        return FakeLog.stored(7, "t-1", TraineeRegistered.class.getName(), RECORDED, payload, META);
    }

    private static Object identity(LedgerEvent event) {
        return Objects.requireNonNull(Objects.requireNonNull(event.payload()).get("identity"));
    }

    @Test
    void what_is_sealed_is_opened_and_who_recorded_it_is_said() {
        LedgerEvent event = reader.read(stored());
        assertThat(identity(event).toString()).contains("name=阮文𠮷", "phone=138 0770 0001");
        assertThat(event.by()).isEqualTo("officer");
        assertThat(event.roles()).containsExactly("ADMIN", "OFFICER");
        assertThat(event.workstation()).isEqualTo("fcg-01");
        assertThat(event.requestId()).isEqualTo("q-1");
        assertThat(event.recordedAt()).isEqualTo(RECORDED);
        assertThat(event.occurredAt()).isEqualTo(REGISTERED.occurredAt());
        assertThat(event.feature()).isEqualTo("attendance");
        assertThat(event.type()).isEqualTo("TraineeRegistered");
        assertThat(event.id()).isEqualTo("t-1");
    }

    @Test
    void who_is_restricted_or_erased_is_a_mark() {
        StoredEvent stored = stored();
        ring.keys().restrict(List.of("t-1"));
        assertThat(identity(reader.read(stored)).toString()).contains("name=已限制 / restricted", "phone=null");
        ring.keys().destroy(List.of("t-1"));
        assertThat(identity(reader.read(stored)).toString()).contains("name=已删除 / erased", "phone=null");
    }

    @Test
    void a_broken_event_is_shown_without_what_is_broken_in_it() {
        LedgerEvent event = reader.read(FakeLog.stored(
                7, "t-1", TraineeRegistered.class.getName(), RECORDED, "{\"traineeId\":\"t-1\",\"occ", META));
        assertThat(event.payload()).isNull();
        assertThat(event.by()).isEqualTo("officer");
        assertThat(event.type()).isEqualTo("TraineeRegistered");
        LedgerEvent gone =
                reader.read(FakeLog.stored(8, "t-1", "io.caseledger.attendance.Gone$It", RECORDED, "{}", META));
        assertThat(gone.payload()).isNull();
        assertThat(gone.type()).isEqualTo("It");
        assertThat(gone.requestId()).isEqualTo("q-1");
    }
}
