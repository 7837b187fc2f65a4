package io.caseledger.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Server-sent events: as Spring has them, but a single answer, such as a refusal, is sent as it is and not hidden. */
final class OverSse extends GraphQlSseHandler {
    OverSse(WebGraphQlHandler graphQl, @Nullable Duration timeout, @Nullable Duration keepAlive) {
        super(graphQl, timeout, keepAlive);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        return super.prepareResponse(request, answer.map(OverSse::streamed));
    }

    private static WebGraphQlResponse streamed(WebGraphQlResponse answer) {
        return answer.getData() instanceof Publisher<?>
                ? answer
                : answer.transform(it -> it.data(Flux.just(answer.getExecutionResult())));
    }
}
