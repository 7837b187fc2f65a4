package io.caseledger.access.api;

import static io.caseledger.shared.Role.AUDITOR;
import static io.caseledger.shared.Role.DASHBOARD;
import static io.caseledger.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.access.Access;
import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import java.net.URI;
import java.net.http.WebSocket;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessRecordTest extends ProbeTest {
    private static final String NAMES = "{ people { identity { name } } }";
    private static final String RENAME =
            "mutation { rename(to: \"李\") { id position person { identity { name } } userErrors } }";

    @Test
    void who_is_shown_whom_is_on_record_with_where_from_and_what_for() throws Exception {
        var shown = answer(query(OFFICER, NAMES).header("X-Purpose", "%E6%A0%B8%E6%9F%A5%E8%AF%81%E4%B9%A6"));
        assertThat(shown.at("/data/people/1/identity/name").asString()).isEqualTo("王小明 2");
        assertThat(kept())
                .containsExactly(new Access(
                        "asker",
                        Set.of(OFFICER),
                        "fcg-01",
                        "127.0.0.1",
                        "核查证书",
                        Operation.QUERY,
                        List.of("people"),
                        List.of("Person.identity.name"),
                        List.of(new Target("Person", "p-1"), new Target("Person", "p-2")),
                        2));
    }

    @Test
    void what_shows_nobody_is_not_recorded_except_of_auditors() throws Exception {
        for (String harmless : List.of(
                "{ word }",
                "{ people { id state } }",
                "{ people { identity @skip(if: true) { name } } }",
                "{ people { __typename } }",
                "{ nonsense }")) {
            send(query(OFFICER, harmless));
            send(query(DASHBOARD, harmless));
        }
        assertThat(kept()).isEmpty();

        send(query(AUDITOR, "{ word people { state } nested { part { __typename } } }"));
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.asked()).containsExactlyInAnyOrder("word", "people", "nested");
            assertThat(it.fields()).isEmpty();
            assertThat(it.records())
                    .containsExactlyInAnyOrder(
                            new Target("Person", "p-1"), new Target("Person", "p-2"), new Target("Folder", "f-1"));
        });
        send(query(AUDITOR, "{ nonsense }"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void another_name_or_a_fragment_hides_nothing_and_a_part_is_of_the_record_around_it() throws Exception {
        send(query(OFFICER, """
                query Q { harmless: people(number: 1) { ...f } nested { part { contact { phone } } } }
                fragment f on Person { x: coach y: identity { z: phone } }"""));
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.fields())
                    .containsExactlyInAnyOrder("Person.coach", "Person.identity.phone", "Part.contact.phone");
            assertThat(it.records())
                    .containsExactlyInAnyOrder(new Target("Person", "p-1"), new Target("Folder", "f-1"));
        });
    }

    @Test
    void of_many_the_first_hundred_are_named_and_all_are_counted() throws Exception {
        send(query(OFFICER, "{ people(number: 150) { coach } }"));
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.records()).hasSize(100).contains(new Target("Person", "p-100"));
            assertThat(it.recordCount()).isEqualTo(150);
        });
    }

    @Test
    void what_a_mutation_answers_with_is_on_record_too() throws Exception {
        send(query(OFFICER, "mutation { rename(to: \"李\") { id person { state } } }"));
        assertThat(kept()).isEmpty();
        send(query(OFFICER, RENAME));
        assertThat(kept()).singleElement().extracting(Access::operation).isEqualTo(Operation.MUTATION);
    }

    @Test
    void a_stream_is_on_record_once_at_its_beginning() throws Exception {
        var shown = send(query(OFFICER, "subscription { appeared { identity { name } } }")
                .header("Accept", "text/event-stream"));
        assertThat(shown.body()).contains("王小明 2");
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.operation()).isEqualTo(Operation.SUBSCRIPTION);
            assertThat(it.fields()).containsExactly("Person.identity");
        });
        send(query(OFFICER, "subscription { ticks }").header("Accept", "text/event-stream"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_socket_says_once_what_it_is_for() throws Exception {
        BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new Ear(heard))
                .join();
        say(socket, Map.of("type", "connection_init", "payload", Map.of("token", token(OFFICER), "purpose", "巡查")));
        assertThat(heard(heard).path("type").asString()).isEqualTo("connection_ack");
        say(socket, Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", NAMES)));
        assertThat(heard(heard).at("/payload/data/people/0/identity/name").asString())
                .isEqualTo("王小明 1");
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.purpose()).isEqualTo("巡查");
            assertThat(it.address()).isEqualTo("127.0.0.1");
        });
        socket.abort();
    }

    @Test
    void a_download_is_on_record_with_what_it_showed() throws Exception {
        assertThat(send(at("/print/p-9", OFFICER)).body()).contains("王小明");
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.operation()).isEqualTo(Operation.DOWNLOAD);
            assertThat(it.asked()).containsExactly("/print/p-9");
            assertThat(it.records()).containsExactly(new Target("Person", "p-9"));
        });
    }

    @Test
    void what_cannot_be_put_on_record_is_not_shown_and_what_was_stored_is_told() throws Exception {
        alter("ALTER TABLE accesses RENAME TO gone");
        try {
            var refused = answer(query(OFFICER, NAMES));
            assertThat(code(refused)).isEqualTo("ACCESS_NOT_RECORDED");
            assertThat(refused.toString()).doesNotContain("王小明");

            var stored = answer(query(OFFICER, RENAME));
            assertThat(code(stored)).isEqualTo("ACCESS_NOT_RECORDED");
            assertThat(stored.at("/data/rename/id").asString()).isEqualTo("p-1");
            assertThat(stored.at("/data/rename/position").asInt()).isEqualTo(7);
            assertThat(stored.at("/data/rename/person").isNull()).isTrue();
            assertThat(stored.at("/data/rename/userErrors").isArray()).isTrue();

            var stream = send(query(OFFICER, "subscription { appeared { identity { name } } }")
                    .header("Accept", "text/event-stream"));
            assertThat(stream.body()).contains("ACCESS_NOT_RECORDED").doesNotContain("王小明");
            var print = send(at("/print/p-9", OFFICER));
            assertThat(print.statusCode()).isEqualTo(503);
            assertThat(print.body()).contains("ACCESS_NOT_RECORDED").doesNotContain("王小明");

            assertThat(answer(query(DASHBOARD, "{ word }")).at("/data/word").asString())
                    .isEqualTo("你好");
        } finally {
            alter("ALTER TABLE gone RENAME TO accesses");
        }
        assertThat(code(answer(query(OFFICER, NAMES)))).isEmpty();
        assertThat(kept()).hasSize(1);
        assertThat(accesses.check().fault()).isNull();
    }

    private void alter(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.path("access.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void say(WebSocket socket, Map<String, ?> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    private static JsonNode heard(BlockingQueue<JsonNode> messages) throws InterruptedException {
        JsonNode message = messages.poll(10, TimeUnit.SECONDS);
        assertThat(message).as("a message").isNotNull();
        return message;
    }

    private record Ear(BlockingQueue<JsonNode> heard, StringBuilder text) implements WebSocket.Listener {
        Ear(BlockingQueue<JsonNode> heard) {
            this(heard, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                if (!message.path("type").asString().equals("ping")) {
                    heard.add(message);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
