package io.caseledger.security;

import static io.caseledger.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The limits of {@link EdgeTest}: 3 sockets of a caller or an address, 2 streams and 20 operations of a caller. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SocketLimitTest extends EdgeTest {
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int INIT_TIMEOUT = 4408;
    private static final int TOO_BIG = 1009;

    @Test
    void one_caller_opens_so_many_sockets_and_another_once_one_of_them_is_closed() {
        String token = TOKENS.token("sockets", null, OFFICER);
        List<Peer> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(ready("203.0.113.3" + i, token));
        }
        var fourth = new Peer(connect("203.0.113.33"));
        fourth.say(init(token));
        assertThat(fourth.closed()).isEqualTo(TRY_AGAIN_LATER);
        open.getFirst().leave();
        await().until(() -> opens("203.0.113.34", token));
    }

    @Test
    void one_address_opens_so_many_sockets_before_it_says_who_it_is() {
        String token = TOKENS.token("neighbour", null, OFFICER);
        for (int i = 0; i < 3; i++) {
            ready("203.0.113.40", TOKENS.token("neighbour-" + i, null, OFFICER));
        }
        assertThat(new Peer(connect("203.0.113.40")).closed()).isEqualTo(TRY_AGAIN_LATER);
        assertThat(opens("203.0.113.41", token)).isTrue();
    }

    @Test
    void who_does_not_say_who_it_is_is_let_go() {
        assertThat(new Peer(connect("203.0.113.42")).closed()).isEqualTo(INIT_TIMEOUT);
    }

    @Test
    void a_message_over_the_limit_ends_the_socket() {
        Peer peer = ready("203.0.113.43", TOKENS.token("long-winded", null, OFFICER));
        peer.trySay(subscribe("1", "{hello" + " ".repeat(11_000) + "}"));
        assertThat(peer.closed()).isEqualTo(TOO_BIG);
    }

    @Test
    void operations_over_a_socket_are_counted_as_requests_are() {
        Peer peer = ready("203.0.113.44", TOKENS.token("operator", null, OFFICER));
        JsonNode refusal = null;
        for (int i = 0; i < 25 && refusal == null; i++) {
            peer.say(subscribe("q" + i, "{hello}"));
            JsonNode answer = peer.next();
            if (answer.path("type").asString().equals("error")) {
                refusal = answer.at("/payload/0");
            } else {
                assertThat(answer.at("/payload/data/hello").asString()).isEqualTo("你好");
                assertThat(peer.next().path("type").asString()).isEqualTo("complete");
            }
        }
        assertThat(refusal).isNotNull();
        assertThat(refusal.at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(refusal.at("/extensions/retryAfter").asInt()).isPositive();
    }

    @Test
    void one_caller_holds_so_many_streams_over_sockets_and_events_together() throws Exception {
        String token = TOKENS.token("watcher", null, OFFICER);
        Peer peer = ready("203.0.113.45", token);
        peer.say(subscribe("one", "subscription {ticks}"));
        assertThat(peer.next().path("type").asString()).isEqualTo("next");
        CompletableFuture<HttpResponse<Stream<String>>> events = events(token);
        try (Stream<String> lines = events.join().body()) {
            assertThat(lines.filter(it -> it.contains("ticks")).findFirst()).isPresent();
            peer.say(subscribe("three", "subscription {ticks}"));
            JsonNode refusal = answerTo(peer, "three");
            assertThat(refusal.path("type").asString()).isEqualTo("error");
            assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
            try (Stream<String> refused = events(token).join().body()) {
                assertThat(String.join("\n", refused.toList())).contains("RATE_LIMITED", "event:complete");
            }
        }
        peer.say("{\"type\": \"complete\", \"id\": \"one\"}");
        await().until(() -> watches(peer));
    }

    /** Whether a stream is given again; one that is refused is over. */
    private static boolean watches(Peer peer) {
        String id = "again-" + System.nanoTime();
        peer.say(subscribe(id, "subscription {ticks}"));
        return answerTo(peer, id).path("type").asString().equals("next");
    }

    private static JsonNode answerTo(Peer peer, String id) {
        JsonNode answer = peer.next();
        while (!answer.path("id").asString("").equals(id)) {
            answer = peer.next();
        }
        return answer;
    }

    private CompletableFuture<HttpResponse<Stream<String>>> events(String token) {
        var request = from("203.0.113.46", "/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"query\": \"subscription {ticks}\"}"));
        return HTTP.sendAsync(request.build(), BodyHandlers.ofLines());
    }

    private boolean opens(String address, String token) {
        var peer = new Peer(connect(address));
        peer.say(init(token));
        return peer.isAcknowledged();
    }

    private Peer ready(String address, String token) {
        var peer = new Peer(connect(address));
        peer.say(init(token));
        assertThat(peer.next().path("type").asString()).isEqualTo("connection_ack");
        return peer;
    }

    private Peer.Line connect(String address) {
        var builder =
                HTTP.newWebSocketBuilder().header("X-Forwarded-For", address).subprotocols("graphql-transport-ws");
        return Peer.open(builder, URI.create("wss://localhost:" + port + "/graphql"));
    }

    private static String init(String token) {
        return JSON.writeValueAsString(Map.of("type", "connection_init", "payload", Map.of("token", token)));
    }

    private static String subscribe(String id, String document) {
        return JSON.writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document)));
    }
}
