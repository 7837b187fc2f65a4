package io.caseledger.security;

import java.time.Duration;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps to the letter of graphql-transport-ws where Spring GraphQL does not: only that subprotocol (else 4406), and
 * 4400 rather than an internal error for a message that the protocol does not know.
 */
final class GraphQlSocket extends GraphQlWebSocketHandler {
    private static final String PROTOCOL = "graphql-transport-ws";

    private final JsonMapper mapper;
    private final int largestMessage;
    private final ClientAddress addresses;
    private final Holdings ofAddresses;

    GraphQlSocket(
            WebGraphQlHandler handler,
            JsonMapper mapper,
            ClientAddress addresses,
            Holdings ofAddresses,
            Duration initTimeout,
            Duration keepAlive,
            CorsConfiguration origins,
            int largestMessage) {
        super(handler, new JacksonJsonHttpMessageConverter(mapper), initTimeout, keepAlive, origins);
        this.mapper = mapper;
        this.largestMessage = largestMessage;
        this.addresses = addresses;
        this.ofAddresses = ofAddresses;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Socket.open(session);
        addresses.remember(session);
        if (!Socket.of(session.getAttributes()).holds(ofAddresses, ClientAddress.of(session.getAttributes()))) {
            Socket.of(session.getAttributes()).close(Socket.TOO_MANY);
            return;
        }
        if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
            Socket.of(session.getAttributes()).close(Socket.NO_PROTOCOL);
            return;
        }
        session.setTextMessageSizeLimit(largestMessage);
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        if (!session.isOpen()) {
            return;
        }
        if (isKnown(message.getPayload())) {
            super.handleTextMessage(session, message);
        } else {
            Socket.of(session.getAttributes()).close(Socket.INVALID);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Socket.of(session.getAttributes()).closed();
        super.afterConnectionClosed(session, status);
    }

    private boolean isKnown(String text) {
        try {
            JsonNode message = mapper.readTree(text);
            JsonNode payload = message.path("payload");
            boolean mapOrNone = payload.isObject() || payload.isMissingNode() || payload.isNull();
            return switch (message.path("type").asString("")) {
                case "connection_init", "ping", "pong" -> mapOrNone;
                case "complete" -> hasId(message);
                case "subscribe" -> hasId(message) && payload.path("query").isString();
                default -> false;
            };
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean hasId(JsonNode message) {
        return !message.path("id").asString("").isEmpty();
    }
}
