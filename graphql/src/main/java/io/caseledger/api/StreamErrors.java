package io.caseledger.api;

import java.util.Locale;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A stream that fails says why, as a query does; the library would only say that there was an error. */
@Component
final class StreamErrors implements WebGraphQlInterceptor {
    private final FaultResolver faults;

    StreamErrors(FaultResolver faults) {
        this.faults = faults;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getExecutionResult().getData() instanceof Publisher<?> stream
                        ? response.transform(it -> it.data(Flux.from(stream)
                                .onErrorMap(SubscriptionPublisherException.class, failure -> told(failure, request))))
                        : response);
    }

    /** Without a cause it was told by whoever made it. */
    private SubscriptionPublisherException told(SubscriptionPublisherException failure, WebGraphQlRequest request) {
        Throwable cause = failure.getCause();
        Locale locale = Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH);
        return cause == null ? failure : new SubscriptionPublisherException(faults.ofStream(cause, locale), cause);
    }
}
