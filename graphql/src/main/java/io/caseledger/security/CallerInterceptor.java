package io.caseledger.security;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.caseledger.security.ApiSecurity.TokenCheck;
import io.caseledger.security.Callers.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
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
    private final Sinks.Empty<Object> closing = Sinks.empty();

    CallerInterceptor(TokenCheck tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo info, Map<String, Object> payload) {
        Visits.remember(info, payload);
        return Mono.justOrEmpty(token(payload))
                .map(token -> tokens.manager().authenticate(new BearerTokenAuthenticationToken(token)))
                .switchIfEmpty(info.getPrincipal().ofType(Authentication.class))
                .filter(CallerInterceptor::mayEnter)
                .cast(Known.class)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("no token")))
                .doOnNext(known -> {
                    info.getAttributes().put(CALLER, known);
                    Socket.of(info.getAttributes()).closeAt(known.getToken().getExpiresAt());
                })
                .then(Mono.empty());
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
            return Mono.just(unauthenticated(request));
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

    private static WebGraphQlResponse unauthenticated(WebGraphQlRequest request) {
        var refusal = Refusals.unauthenticated(request.getLocale(), false);
        var error = GraphqlErrorBuilder.newError()
                .message("%s", refusal.message())
                .errorType(ErrorClassification.errorClassification(refusal.code()))
                .extensions(Map.of("code", refusal.code()))
                .build();
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
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
