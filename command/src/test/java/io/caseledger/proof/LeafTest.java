package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.store.StoredEvent;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeafTest {
    private static final StoredEvent EVENT = event(7, "c-1", 3, "Case", "e-1", "CaseClosed", "1", "t", "{}", "[]");

    private static StoredEvent event(
            long position,
            String id,
            long sequence,
            String type,
            String eventId,
            String payloadType,
            String revision,
            String recordedAt,
            String payload,
            String metadata) {
        return new StoredEvent(
                position,
                id,
                sequence,
                type,
                eventId,
                payloadType,
                revision,
                recordedAt,
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }

    /** Written down by hand: this form is for ever, since every checkpoint depends on it. */
    @Test
    void an_event_has_these_bytes_for_ever() {
        String expected = "00000012" + hex("caseledger-event-1") + "0000000000000007" + "00000003" + hex("c-1")
                + "0000000000000003" + "00000004" + hex("Case") + "00000003" + hex("e-1") + "0000000a"
                + hex("CaseClosed") + "00000001" + hex("1") + "00000001" + hex("t") + "00000002" + hex("{}")
                + "00000002" + hex("[]");
        assertThat(HexFormat.of().formatHex(Leaf.of(EVENT))).isEqualTo(expected);
    }

    @Test
    void what_is_absent_is_not_what_is_empty() {
        var absent = event(7, "c-1", 3, null, "e-1", "CaseClosed", null, "t", "{}", "[]");
        assertThat(HexFormat.of().formatHex(Leaf.of(absent))).contains("ffffffff");
        assertThat(Leaf.of(absent))
                .isNotEqualTo(Leaf.of(event(7, "c-1", 3, "", "e-1", "CaseClosed", "", "t", "{}", "[]")));
    }

    @Test
    void no_two_events_have_the_same_bytes() {
        var others = List.of(
                EVENT,
                event(8, "c-1", 3, "Case", "e-1", "CaseClosed", "1", "t", "{}", "[]"),
                event(7, "c-2", 3, "Case", "e-1", "CaseClosed", "1", "t", "{}", "[]"),
                event(7, "c-1", 4, "Case", "e-1", "CaseClosed", "1", "t", "{}", "[]"),
                event(7, "c-1", 3, "Cas", "ee-1", "CaseClosed", "1", "t", "{}", "[]"),
                event(7, "c-1", 3, "Case", "e-", "1CaseClosed", "1", "t", "{}", "[]"),
                event(7, "c-1", 3, "Case", "e-1", "CaseClosed", "2", "t", "{}", "[]"),
                event(7, "c-1", 3, "Case", "e-1", "CaseClosed", "1", "u", "{}", "[]"),
                event(7, "c-1", 3, "Case", "e-1", "CaseClosed", "1", "t", "{}[", "]"),
                event(7, "c-1", 3, "Case", "e-1", "CaseClosed", "1", "t", "", "{}[]"));
        Set<String> leaves =
                others.stream().map(it -> HexFormat.of().formatHex(Leaf.of(it))).collect(Collectors.toSet());
        assertThat(leaves).hasSize(others.size());
    }

    @Test
    void an_event_at_another_position_is_another_leaf() {
        assertThat(Leaf.of(EVENT, 7)).isEqualTo(Leaf.of(EVENT));
        assertThat(Leaf.of(EVENT, 8)).isNotEqualTo(Leaf.of(EVENT));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
