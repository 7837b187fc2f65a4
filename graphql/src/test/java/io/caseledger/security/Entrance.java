package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Each way in. What becomes of somebody with a token there is one of these two, or something unforeseen. */
enum Entrance {
    POST {
        @Override
        String tried(int port, String token) throws IOException, InterruptedException {
            return sent(body(port, "{hello}"), token);
        }
    },
    GET {
        @Override
        String tried(int port, String token) throws IOException, InterruptedException {
            return sent(HttpRequest.newBuilder(at(port, "?query=" + URLEncoder.encode("{hello}", UTF_8))), token);
        }
    },
    EVENT_STREAM {
        @Override
        String tried(int port, String token) throws IOException, InterruptedException {
            return sent(body(port, "{hello}").header("Accept", "text/event-stream"), token);
        }
    },
    HANDSHAKE {
        @Override
        String tried(int port, String token) {
            try {
                var _ = open(port, token, new Ear());
                return "opened";
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof WebSocketHandshakeException refused)) {
                    return String.valueOf(e.getCause());
                }
                return switch (refused.getResponse().statusCode()) {
                    case 401 -> REFUSED;
                    case 503 -> UNAVAILABLE;
                    default -> refused.getResponse().toString();
                };
            }
        }
    },
    SOCKET {
        @Override
        String tried(int port, String token) {
            Ear ear = new Ear();
            WebSocket socket = open(port, null, ear);
            say(socket, Map.of("type", "connection_init", "payload", Map.of("token", token)));
            say(socket, Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", "{hello}")));
            String outcome = ear.outcome.orTimeout(10, TimeUnit.SECONDS).join();
            socket.abort();
            return outcome;
        }
    };

    static final String REFUSED = "refused with a code";
    static final String ANSWERED = "answered";
    static final String UNAVAILABLE = "told that it cannot be said now";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    abstract String tried(int port, String token) throws IOException, InterruptedException;

    private static URI at(int port, String query) {
        return URI.create("http://127.0.0.1:" + port + "/graphql" + query);
    }

    private static HttpRequest.Builder body(int port, String document) {
        return HttpRequest.newBuilder(at(port, ""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
    }

    private static String sent(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        var response =
                HTTP.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            boolean said = response.headers()
                            .firstValue("WWW-Authenticate")
                            .orElse("")
                            .equals("Bearer error=\"invalid_token\"")
                    && JSON.readTree(response.body())
                            .at("/errors/0/extensions/code")
                            .asString("")
                            .equals("UNAUTHENTICATED");
            return said ? REFUSED : response.toString();
        }
        if (response.statusCode() == 503) {
            boolean said = JSON.readTree(response.body())
                    .at("/errors/0/extensions/code")
                    .asString("")
                    .equals("IDENTITY_UNAVAILABLE");
            return said && response.headers().firstValue("Retry-After").isPresent() ? UNAVAILABLE : response.body();
        }
        return response.statusCode() == 200 && response.body().contains("你好") ? ANSWERED : response.toString();
    }

    private static WebSocket open(int port, @Nullable String token, Ear ear) {
        var builder = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), ear)
                .join();
    }

    private static void say(WebSocket socket, Map<String, ?> message) {
        var _ = socket.sendText(JSON.writeValueAsString(message), true)
                .exceptionally(_ -> socket)
                .join();
    }

    private static final class Ear implements WebSocket.Listener {
        final CompletableFuture<String> outcome = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                if (text.indexOf("你好") >= 0) {
                    outcome.complete(ANSWERED);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            outcome.complete(
                    switch (code) {
                        case 4401 -> REFUSED;
                        case 1013 -> UNAVAILABLE;
                        default -> "closed with " + code;
                    });
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            outcome.complete(error.toString());
        }
    }
}
