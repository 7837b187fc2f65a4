package io.caseledger.security;

import io.caseledger.security.Callers.Known;
import io.caseledger.security.TokenCheck.IssuerUnreachable;
import io.caseledger.shared.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The last gate before any operation, whatever it came in by: without a {@link Known} caller nothing is executed. A
 * WebSocket shows its token in the handshake's header or in {@code connection_init}; no stream outlives its token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallerInterceptor implements WebSocketGraphQlInterceptor {
    private static final String CALLER = CallerInterceptor.class.getName();

    private final TokenCheck tokens;
    private final Holdings sockets;
    private final Sinks.Empty<Object> closing = Sinks.empty();

    CallerInterceptor(TokenCheck tokens, CallLimits limits) {
        this.tokens = tokens;
        this.sockets = new Holdings(limits.sockets());
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo info, Map<String, Object> payload) {
        Visits.remember(info, payload);
        return Mono.justOrEmpty(token(payload))
                .map(token ->
                        tokens.check(new BearerTokenAuthenticationToken(token), ClientAddress.of(info.getAttributes())))
                .doOnError(
                        IssuerUnreachable.class,
                        _ -> Socket.of(info.getAttributes()).close(Socket.UNAVAILABLE))
                .switchIfEmpty(info.getPrincipal().ofType(Authentication.class))
                .filter(CallerInterceptor::mayEnter)
                .cast(Known.class)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("no token")))
                .doOnNext(known -> enter(info.getAttributes(), known))
                .then(Mono.empty());
    }

    private void enter(Map<String, Object> attributes, Known known) {
        Socket socket = Socket.of(attributes);
        if (!socket.holds(sockets, known.caller.subject())) {
            socket.close(Socket.TOO_MANY);
            throw new BadCredentialsException("too many sockets");
        }
        attributes.put(CALLER, known);
        socket.closeAt(known.getToken().getExpiresAt());
    }

    /** Whoever stands behind a request, whatever it came in by. */
    static Optional<Caller> caller(WebGraphQlRequest request) {
        Object known = request instanceof WebSocketGraphQlRequest socket
                ? socket.getSessionInfo().getAttributes().get(CALLER)
                : SecurityContextHolder.getContext().getAuthentication();
        return known instanceof Known it ? Optional.of(it.caller) : Optional.empty();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request instanceof WebSocketGraphQlRequest socket
                ? overSocket(socket, chain)
                : overHttp(request, SecurityContextHolder.getContext().getAuthentication(), chain);
    }

    private static Mono<WebGraphQlResponse> overSocket(WebSocketGraphQlRequest request, Chain chain) {
        Map<String, Object> attributes = request.getSessionInfo().getAttributes();
        if (!(attributes.get(CALLER) instanceof Known known)) {
            Socket.of(attributes).close(Socket.UNAUTHORIZED);
            return Mono.empty();
        }
        if (known.expired(Instant.now())) {
            Socket.of(attributes).close(Socket.EXPIRED);
            return Mono.empty();
        }
        introduce(request, known);
        SecurityContext context = new SecurityContextImpl(known);
        return chain.next(request)
                .map(CallerInterceptor::refusalAsError)
                .contextWrite(it -> it.put(SecurityContext.class.getName(), context));
    }

    private Mono<WebGraphQlResponse> overHttp(
            WebGraphQlRequest request, @Nullable Authentication authentication, Chain chain) {
        if (!(authentication instanceof Known known) || !mayEnter(known)) {
            return Mono.just(
                    Refusals.unauthenticated(request.getLocale(), false).answerTo(request));
        }
        introduce(request, known);
        boolean stream = request.getHeaders().getAccept().equals(List.of(MediaType.TEXT_EVENT_STREAM));
        return chain.next(request).map(response -> endWith(known, stream ? asStream(response) : response));
    }

    private static boolean mayEnter(@Nullable Authentication authentication) {
        return authentication instanceof Known known && !known.caller.roles().isEmpty();
    }

    private static void introduce(WebGraphQlRequest request, Known known) {
        request.configureExecutionInput((_, input) ->
                input.graphQLContext(Map.of(Callers.CONTEXT_KEY, known.caller)).build());
    }

    /** The protocol wants {@code error} for what was not executed at all; Spring GraphQL would send {@code next}. */
    private static WebGraphQlResponse refusalAsError(WebGraphQlResponse response) {
        if (response.getExecutionResult().isDataPresent()) {
            return response;
        }
        var refusal =
                new SubscriptionPublisherException(response.getExecutionResult().getErrors(), null);
        return response.transform(it -> it.data(Flux.error(refusal)));
    }

    /** What is no subscription is a stream of one; Spring GraphQL would hide what was wrong with the document. */
    private static WebGraphQlResponse asStream(WebGraphQlResponse response) {
        return response.getExecutionResult().getData() instanceof Publisher<?>
                ? response
                : response.transform(it -> it.data(Flux.just(response.getExecutionResult())));
    }

    /** The server stops: it would wait for streams that never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void endStreams() {
        closing.tryEmitEmpty();
    }

    /** An event stream over HTTP ends when its token does, or the server. */
    private WebGraphQlResponse endWith(Known known, WebGraphQlResponse response) {
        if (!(response.getExecutionResult().getData() instanceof Publisher<?> stream)) {
            return response;
        }
        return response.transform(it -> it.data(Flux.from(stream).takeUntilOther(endOf(known))));
    }

    private Mono<?> endOf(Known known) {
        Instant end = known.getToken().getExpiresAt();
        return end == null
                ? closing.asMono()
                : Mono.firstWithSignal(closing.asMono(), Mono.delay(Duration.between(Instant.now(), end)));
    }

    /** {@code Authorization: Bearer x}, as in HTTP, or plainly {@code token: x}. */
    private static @Nullable String token(Map<String, Object> payload) {
        for (var entry : payload.entrySet()) {
            if (entry.getValue() instanceof String value) {
                if (entry.getKey().equalsIgnoreCase("authorization")
                        && StringUtils.startsWithIgnoreCase(value, "bearer ")) {
                    return value.substring("bearer ".length()).strip();
                }
                if (entry.getKey().equals("token")) {
                    return value.strip();
                }
            }
        }
        return null;
    }
}
