package io.caseledger.security;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One WebSocket connection, within reach of whoever has to end it. */
final class Socket {
    static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    /** Not {@link #UNAUTHORIZED}, which common clients take as final: with a fresh token one may come back. */
    static final CloseStatus EXPIRED = new CloseStatus(4403, "Token expired");

    /** With fewer connections one may come back. */
    static final CloseStatus TOO_MANY = CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections");

    /** Nobody can say whether the token is good; later one may come back with the same. */
    static final CloseStatus UNAVAILABLE =
            CloseStatus.SERVICE_OVERLOAD.withReason("The identity server is out of reach");

    static final CloseStatus NO_PROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final String KEY = Socket.class.getName();

    private final WebSocketSession session;
    private final Disposable.Swap alarm = Disposables.swap();
    private final Disposable.Composite held = Disposables.composite();

    private Socket(WebSocketSession session) {
        this.session = session;
    }

    static void open(WebSocketSession session) {
        session.getAttributes().put(KEY, new Socket(session));
    }

    static Socket of(Map<String, Object> attributes) {
        return (Socket) Objects.requireNonNull(attributes.get(KEY));
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("The connection was gone before it could be closed with {}", status, e);
        }
    }

    void closeAt(@Nullable Instant end) {
        if (end != null) {
            alarm.update(Mono.delay(Duration.between(Instant.now(), end))
                    .publishOn(Schedulers.boundedElastic())
                    .subscribe(_ -> close(EXPIRED)));
        }
    }

    /** Counts as held by somebody until the connection ends; false when that would be too many. */
    boolean holds(Holdings sockets, String who) {
        if (!sockets.take(who)) {
            return false;
        }
        held.add(() -> sockets.giveBack(who)); // at once, if it ended meanwhile
        return true;
    }

    void closed() {
        alarm.dispose();
        held.dispose();
    }
}
