package io.caseledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.seal.SealsTest.Came;
import io.caseledger.seal.SealsTest.Side;
import io.caseledger.shared.OfPerson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeylessMapperTest {
    record Between(@OfPerson String id, List<Side> sides) {}

    private final JsonMapper json = KeylessMapper.create();

    @Test
    void without_keys_a_mark_stands_for_who_somebody_is() {
        Came came = json.readValue("""
                {"personId":"p","who":"sealed:1:AAAA:p","place":"防城港","seats":[{"row":1,"taker":"sealed:1:AAAA:p"},{"row":2}]}""", Came.class);
        assertThat(came.who().name()).isEqualTo(Withheld.UNREADABLE.text());
        assertThat(came.who().number()).isNull();
        assertThat(came.place()).isEqualTo("防城港");
        assertThat(came.seats()).extracting(SealsTest.Seat::row).containsExactly(1, 2);
    }

    @Test
    void what_decides_stays_readable() {
        String kept = Base64.getEncoder()
                .encodeToString("{\"ref\":\"a\",\"rank\":3,\"natural\":true}".getBytes(StandardCharsets.UTF_8));
        var read = json.readValue("{\"id\":\"c\",\"sides\":[\"sealed:2:AAAA:" + kept + ":c#a\"]}", Between.class);
        Side side = read.sides().getFirst();
        assertThat(side.ref()).isEqualTo("a");
        assertThat(side.rank()).isEqualTo(3);
        assertThat(side.natural()).isTrue();
        assertThat(side.name()).isEqualTo(Withheld.UNREADABLE.text());
    }

    @Test
    void what_was_never_sealed_is_read_as_it_is() {
        Came came = json.readValue(
                "{\"personId\":\"p\",\"who\":{\"name\":\"王某\"},\"place\":\"x\",\"seats\":[]}", Came.class);
        assertThat(came.who().name()).isEqualTo("王某");
        assertThatThrownBy(() -> json.readValue("{\"personId\":\"p\",\"who\":\"王某\"}", Came.class))
                .hasMessageContaining("sealed");
    }
}
