package io.caseledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.collaboration.CollaborationMechanismEvent.MechanismEnteredIntoForce;
import io.caseledger.complaint.ComplaintEvent.ComplaintWithdrawn;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyReaderTest {
    private static final String AT = "2022-08-03T02:00:00.500Z";

    private final KeyReader reader = new KeyReader(new EventTypes());

    private EventKeys read(Class<?> type, String payload, String metadata) {
        return reader.read(FakeLog.stored(7, "r-1", type.getName(), AT, payload, metadata));
    }

    @Test
    void an_event_is_found_by_what_it_is_about_and_by_who_recorded_it() {
        assertThat(read(ComplaintWithdrawn.class, """
                        {"complaintId":"r-1","other":{"occurredAt":"no"},"occurredAt":"2022-08-02T01:00:00Z"}""", """
                        {"by":"officer","roles":"OFFICER","station":"fcg-01","request":"q-1","digest":"00"}"""))
                .isEqualTo(new EventKeys(
                        7,
                        "r-1",
                        "complaint",
                        "ComplaintWithdrawn",
                        "officer",
                        "fcg-01",
                        "q-1",
                        Instant.parse(AT),
                        Instant.parse("2022-08-02T01:00:00Z")));
    }

    @Test
    void what_the_office_recorded_for_a_workstation_is_found_by_that() {
        assertThat(read(ComplaintWithdrawn.class, "{}", "{\"by\":\"office\",\"for\":\"fcg-02\"}")
                        .station())
                .isEqualTo("fcg-02");
    }

    @Test
    void a_day_begins_in_shanghai() {
        assertThat(read(MechanismEnteredIntoForce.class, "{\"inForceOn\":\"2022-08-01\"}", "{}")
                        .occurredAt())
                .isEqualTo("2022-07-31T16:00:00Z");
    }

    @Test
    void what_is_broken_in_an_event_is_absent_and_the_rest_is_read() {
        EventKeys keys = reader.read(FakeLog.stored(
                7,
                "r-1",
                ComplaintWithdrawn.class.getName(),
                "yesterday",
                "{\"occurredAt\":\"20",
                "{\"by\":\"a\",\"ro"));
        assertThat(keys.by()).isEqualTo("a");
        assertThat(keys.recordedAt()).isNull();
        assertThat(keys.occurredAt()).isNull();
        assertThat(read(ComplaintWithdrawn.class, "[]", "x").by()).isNull();
    }

    @Test
    void a_type_that_there_is_no_more_is_found_by_its_name() {
        EventKeys keys =
                reader.read(FakeLog.stored(7, "r-1", "io.caseledger.complaint.ComplaintEvent$Gone", AT, "{}", "{}"));
        assertThat(keys.type()).isEqualTo("Gone");
        assertThat(keys.feature()).isEqualTo("complaint");
    }
}
