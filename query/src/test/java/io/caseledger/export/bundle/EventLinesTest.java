package io.caseledger.export.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventLinesTest {
    private static final StoredEvent EVENT = event(3, "{\"title\":\"防城港 \\u0041 \\\"𬭚业\\\"\\n\",\"n\":1.50}");

    private static StoredEvent event(long position, String payload) {
        return new StoredEvent(
                position,
                "fcg-16",
                position - 1,
                "Project",
                "e-" + position,
                "io.caseledger.Some",
                "1",
                "2026-11-30T00:00:00.123Z",
                payload.getBytes(UTF_8),
                "{\"by\":\"officer\"}".getBytes(UTF_8));
    }

    private static String line(StoredEvent event) {
        var to = new ByteArrayOutputStream();
        try (var lines = EventLines.writer(to)) {
            lines.write(event);
        }
        return to.toString(UTF_8);
    }

    private static StoredEvent read(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return EventLines.read(bytes, 0, bytes.length);
    }

    @Test
    void an_event_comes_back_byte_by_byte() {
        String line = line(EVENT);
        assertThat(line)
                .startsWith("{\"position\":3,\"aggregateId\":\"fcg-16\",\"sequence\":2,")
                .endsWith("}\n");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(read(line)).isEqualTo(EVENT);
        var bare = new StoredEvent(1, "a", 0, null, "e", "T", null, "t", "{}".getBytes(UTF_8), "{}".getBytes(UTF_8));
        assertThat(read(line(bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"position\":3}",
                "{\"position\":\"3\"}",
                "{\"colour\":\"red\"}",
                "{\"position\":3,\"position\":3}",
                "{\"position\":3"
            })
    void what_is_not_the_line_of_an_event_is_refused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line));
    }

    @Test
    void nothing_stands_beside_or_behind_an_event() {
        String line = line(EVENT).strip();
        assertThatIllegalArgumentException().isThrownBy(() -> read(line + "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> read(line.replace("}\"}", "}\",\"note\":\"x\"}")));
    }

    @Test
    void a_name_of_a_part_is_one_way_to_write_it() {
        var name = new PartName(PartName.Kind.EVENTS, 1, 51_200);
        assertThat(name.file()).isEqualTo("events-000000000001-000000051200.jsonl.gz");
        assertThat(PartName.parse(name.file())).contains(name);
        assertThat(PartName.parse("leaves-000000000001-000000000001.bin")).isPresent();
        for (String other : List.of(
                "events-1-51200.jsonl.gz",
                "events-000000000001-000000051201.jsonl.gz",
                "events-000000000002-000000000001.jsonl.gz",
                "events-000000000001-000000000002.bin",
                "../events-000000000001-000000000002.jsonl.gz",
                "manifest.json")) {
            assertThat(PartName.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void parts_leave_nothing_out() {
        assertThat(PartName.parts(0, 0)).isEmpty();
        var parts = PartName.parts(1, 2L * Manifest.PART_SIZE + 1);
        assertThat(parts).hasSize(3);
        assertThat(parts.getLast().from()).isEqualTo(parts.getLast().to()).isEqualTo(2L * Manifest.PART_SIZE + 1);
    }

    /** As a database gives them. */
    private record Rows(List<StoredEvent> events) implements Log {
        @Override
        public long first() {
            return 1;
        }

        @Override
        public long head() {
            return events.getLast().position();
        }

        @Override
        public List<StoredEvent> after(long position, int atMost) {
            return events.stream()
                    .filter(it -> it.position() > position)
                    .limit(atMost)
                    .toList();
        }

        @Override
        public List<StoredEvent> at(Collection<Long> positions) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void a_part_is_always_the_same_bytes_and_what_is_missing_is_left_out() throws IOException {
        var all = new ArrayList<StoredEvent>();
        for (long position = 1; position <= 5_000; position++) {
            all.add(event(position, "{}"));
        }
        var part = new PartName(PartName.Kind.EVENTS, 101, 4_500);
        byte[] first = written(all, part);
        assertThat(written(all, part)).isEqualTo(first);
        assertThat(lines(first))
                .hasSize(4_400)
                .first()
                .isEqualTo(line(all.get(100)).strip());
        all.removeIf(it -> it.position() % 1_000 == 0);
        assertThat(lines(written(all, part))).hasSize(4_396);
        assertThat(lines(written(all.subList(0, 50), part))).isEmpty();
    }

    private static byte[] written(List<StoredEvent> events, PartName part) throws IOException {
        var to = new ByteArrayOutputStream();
        new Parts(new Rows(events), Runnable::run).write(part, to);
        return to.toByteArray();
    }

    private static List<String> lines(byte[] part) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(part))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
