package io.caseledger.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/** Where requests come from and what they are for, as far as their sender says so. */
@Component
public class Visits {
    /** The header that says what a request is for; UTF-8, percent-encoded where a client sends ASCII only. */
    public static final String PURPOSE = "X-Purpose";

    private static final String KEY = Visits.class.getName();
    private static final int LONGEST = 200;

    private final ClientAddress addresses;

    Visits(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** @param purpose absent when nothing was said; at most 200 characters */
    public record Visit(String address, @Nullable String purpose) {}

    public Visit of(HttpServletRequest request) {
        return new Visit(addresses.of(request), purpose(request.getHeader(PURPOSE)));
    }

    /** To be asked on the request's own thread; what it gives may be asked on any, until the request is answered. */
    public Supplier<Visit> of(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest socket) {
            WebSocketSessionInfo info = socket.getSessionInfo();
            return () -> new Visit(ClientAddress.of(info.getAttributes()), purpose(info));
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? () -> of(current.getRequest())
                : () -> new Visit("?", null);
    }

    /** A socket says it once for all it will ask: {@code purpose} or {@code X-Purpose} in the payload of {@code connection_init}. */
    static void remember(WebSocketSessionInfo info, Map<String, Object> payload) {
        payload.forEach((key, value) -> {
            if (value instanceof String text && (key.equals("purpose") || key.equalsIgnoreCase(PURPOSE))) {
                info.getAttributes().put(KEY, text);
            }
        });
    }

    private static @Nullable String purpose(WebSocketSessionInfo info) {
        return info.getAttributes().get(KEY) instanceof String said
                ? cut(said)
                : purpose(info.getHeaders().getFirst(PURPOSE));
    }

    private static @Nullable String purpose(@Nullable String header) {
        return header == null ? null : cut(decoded(header));
    }

    /** The container reads bytes as Latin-1; what is UTF-8 is taken as that, and what is neither stays as it came. */
    private static String decoded(String header) {
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
            return UriUtils.decode(text, UTF_8);
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return header;
        }
    }

    private static @Nullable String cut(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, length));
    }
}
