package io.caseledger.security;

import static io.caseledger.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.security.Peer.Line;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SocketTest extends WebTest {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String SUBSCRIBE =
            "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"%s\"}}";

    final String token = TOKENS.token("officer", "fcg-01", OFFICER);

    @Test
    void a_token_in_connection_init_opens_the_socket() {
        for (var payload : new String[] {"Authorization\": \"Bearer " + token, "token\": \"" + token}) {
            Peer peer = new Peer(open(null, PROTOCOL, null));
            peer.say("{\"type\": \"connection_init\", \"payload\": {\"" + payload + "\"}}");
            assertThat(peer.next().path("type").asString()).isEqualTo("connection_ack");
            peer.say(SUBSCRIBE.formatted("{me {subject workstation}}"));
            JsonNode next = peer.next();
            assertThat(next.at("/payload/data/me/workstation").asString()).isEqualTo("fcg-01");
            assertThat(peer.next().path("type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void a_token_in_the_handshake_opens_the_socket_and_a_bad_one_ends_it_there() {
        Peer peer = new Peer(open("Bearer " + token, PROTOCOL, null));
        peer.say("{\"type\": \"connection_init\"}");
        assertThat(peer.next().path("type").asString()).isEqualTo("connection_ack");
        peer.say(SUBSCRIBE.formatted("subscription {ticks}"));
        assertThat(peer.next().at("/payload/data/ticks").asInt(-1)).isZero();
        assertThat(peer.next().at("/payload/data/ticks").asInt(-1)).isEqualTo(1);

        assertThatThrownBy(() -> open("Bearer garbage", PROTOCOL, null)).hasMessage("401");
    }

    @Test
    void without_a_valid_token_there_is_no_data_however_fast_one_asks() {
        String expired = TOKENS.token("officer", null, Duration.ofHours(-1), OFFICER);
        for (String payload : new String[] {
            "",
            ", \"payload\": {}",
            ", \"payload\": {\"token\": \"garbage\"}",
            ", \"payload\": {\"token\": 7}",
            ", \"payload\": {\"token\": \"" + expired + "\"}",
            ", \"payload\": {\"token\": \"" + TOKENS.token("guest", null) + "\"}"
        }) {
            Peer peer = new Peer(open(null, PROTOCOL, null));
            peer.say("{\"type\": \"connection_init\"" + payload + "}");
            peer.trySay(SUBSCRIBE.formatted("{hello}"));
            assertThat(peer.closed()).as(payload).isEqualTo(4401);
            assertThat(peer.messages).isEmpty();
        }
    }

    @Test
    void subscribing_before_the_connection_is_initialised_closes_it() {
        Peer peer = new Peer(open(null, PROTOCOL, null));
        peer.say(SUBSCRIBE.formatted("{hello}"));
        assertThat(peer.closed()).isEqualTo(4401);
        assertThat(peer.messages).isEmpty();
    }

    @Test
    void what_the_protocol_does_not_know_closes_with_4400() {
        for (String message : new String[] {
            "garbage",
            "[]",
            "{}",
            "{\"type\": \"hello\"}",
            "{\"type\": \"next\", \"id\": \"1\"}",
            "{\"type\": \"subscribe\", \"id\": \"1\"}",
            "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{a}\"}}",
            "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 7}}",
            "{\"type\": \"connection_init\", \"payload\": 7}",
            "{\"type\": \"complete\"}"
        }) {
            Peer peer = new Peer(open("Bearer " + token, PROTOCOL, null));
            peer.say(message);
            assertThat(peer.closed()).as(message).isEqualTo(4400);
        }
    }

    @Test
    void another_subprotocol_or_none_closes_with_4406() {
        for (String protocol : new @Nullable String[] {null, "graphql-ws", "chat"}) {
            assertThat(new Peer(open("Bearer " + token, protocol, null)).closed())
                    .isEqualTo(4406);
        }
    }

    @Test
    void an_invalid_document_is_answered_with_error() {
        Peer peer = ready(token);
        peer.say(SUBSCRIBE.formatted("{nonsense}"));
        JsonNode error = peer.next();
        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.path("payload").isArray()).isTrue();
        peer.say(SUBSCRIBE.formatted("{hello}"));
        assertThat(peer.next().path("type").asString()).isEqualTo("next");
    }

    @Test
    void a_connection_ends_with_its_token() {
        Peer peer = ready(TOKENS.token("officer", null, Duration.ofMillis(2500), OFFICER));
        peer.say(SUBSCRIBE.formatted("subscription {ticks}"));
        assertThat(peer.next().path("type").asString()).isEqualTo("next");
        assertThat(peer.closed()).isEqualTo(4403);
    }

    @Test
    void a_second_initialisation_closes_with_4429() {
        Peer peer = ready(token);
        peer.say("{\"type\": \"connection_init\"}");
        assertThat(peer.closed()).isEqualTo(4429);
    }

    @Test
    void a_long_message_within_the_limit_is_read_whole() {
        Peer peer = ready(token);
        peer.say(SUBSCRIBE.formatted("{hello" + " ".repeat(9_000) + "}"));
        assertThat(peer.next().path("type").asString()).isEqualTo("next");
    }

    @Test
    void a_page_of_another_origin_cannot_connect() {
        assertThatThrownBy(() -> open("Bearer " + token, PROTOCOL, "https://evil.example"))
                .hasMessage("403");
        assertThat(open("Bearer " + token, PROTOCOL, "http://127.0.0.1:" + port)
                        .socket
                        .join()
                        .isInputClosed())
                .isFalse();
    }

    private Peer ready(String token) {
        Peer peer = new Peer(open(null, PROTOCOL, null));
        peer.say(JSON.writeValueAsString(Map.of("type", "connection_init", "payload", Map.of("token", token))));
        assertThat(peer.next().path("type").asString()).isEqualTo("connection_ack");
        return peer;
    }

    private Line open(@Nullable String authorization, @Nullable String protocol, @Nullable String origin) {
        var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        return Peer.open(builder, URI.create("ws://127.0.0.1:" + port + "/graphql"));
    }
}
