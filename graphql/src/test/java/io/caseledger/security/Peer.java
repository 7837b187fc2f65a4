package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One end of a WebSocket: what one says and hears. */
final class Peer {
    final BlockingQueue<JsonNode> messages;
    private final Line line;

    Peer(Line line) {
        this.line = line;
        this.messages = line.messages;
    }

    /** Connects, or fails with the status of the refusal. */
    static Line open(WebSocket.Builder builder, URI uri) {
        Line line = new Line();
        try {
            line.socket.complete(builder.buildAsync(uri, line).join());
            return line;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new IllegalStateException(
                        String.valueOf(refused.getResponse().statusCode()));
            }
            throw e;
        }
    }

    void say(String text) {
        line.socket.join().sendText(text, true).join();
    }

    void trySay(String text) {
        line.socket.join().sendText(text, true).exceptionally(_ -> null).join();
    }

    JsonNode next() {
        try {
            JsonNode message = messages.poll(10, TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the next that happens is an acknowledgement, and not the end. */
    boolean isAcknowledged() {
        return CompletableFuture.anyOf(CompletableFuture.supplyAsync(this::next), line.closed)
                .thenApply(it -> it instanceof JsonNode message
                        && message.path("type").asString().equals("connection_ack"))
                .join();
    }

    int closed() {
        return line.closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    void leave() {
        line.socket.join().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        line.closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** What arrives. */
    static final class Line implements WebSocket.Listener {
        final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final StringBuilder text = new StringBuilder();
        final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(text.toString());
                if (!message.path("type").asString().equals("ping")) {
                    messages.add(message);
                }
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
