package io.caseledger.security;

import io.caseledger.security.RateLimits.Verdict;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one caller may have: operations over a socket, counted as requests are, and streams that are open at a time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Allowance implements WebGraphQlInterceptor {
    private final RateLimits limits;
    private final Holdings streams;

    Allowance(RateLimits limits, CallLimits settings) {
        this.limits = limits;
        this.streams = new Holdings(settings.subscriptions());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return CallerInterceptor.caller(request)
                .map(it -> counted(it.subject(), request, chain))
                .orElseGet(() -> chain.next(request));
    }

    private Mono<WebGraphQlResponse> counted(String who, WebGraphQlRequest request, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest) { // one over HTTP was counted at the door
            Verdict verdict = limits.ofCaller(who);
            if (!verdict.allowed()) {
                return Mono.just(Refusals.tooMany(request.getLocale(), verdict).answerTo(request));
            }
        }
        return chain.next(request).map(response -> held(who, request, response));
    }

    private WebGraphQlResponse held(String who, WebGraphQlRequest request, WebGraphQlResponse response) {
        return response.getExecutionResult().getData() instanceof Publisher<?> stream
                ? response.transform(it -> it.data(held(who, request, stream)))
                : response;
    }

    private <T> Flux<T> held(String who, WebGraphQlRequest request, Publisher<T> stream) {
        return Flux.defer(() -> open(who, request, stream));
    }

    private <T> Flux<T> open(String who, WebGraphQlRequest request, Publisher<T> stream) {
        if (streams.take(who)) {
            return Flux.from(stream).doFinally(_ -> streams.giveBack(who));
        }
        Flux.from(stream).subscribe().dispose(); // what it watches is let go only by whoever listened
        Refusal refusal = Refusals.tooManyStreams(request.getLocale(), streams.most());
        return Flux.error(new SubscriptionPublisherException(List.of(refusal.error()), null));
    }
}
