package io.caseledger.api;

import graphql.schema.DataFetchingEnvironment;
import io.caseledger.travel.Past;
import io.caseledger.travel.Until;
import io.caseledger.travel.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells beside an answer, in its extensions, which position each field reflects that looked back: {@code moments}, by the path of the
 * field.
 */
@Component
class Moments implements WebGraphQlInterceptor {
    private static final String NAME = "moments";
    private static final String ARGUMENT = "at";

    private final Past past;

    Moments(Past past) {
        this.past = past;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var noted = new ConcurrentLinkedQueue<Map<String, Object>>();
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(Moments.class, noted)).build());
        return chain.next(request)
                .map(answer -> noted.isEmpty()
                        ? answer
                        : answer.transform(it -> it.extensions(with(answer.getExtensions(), List.copyOf(noted)))));
    }

    private static Map<Object, Object> with(Map<Object, Object> extensions, Object moments) {
        var all = new LinkedHashMap<>(extensions);
        all.put(NAME, moments);
        return all;
    }

    /** Notes the moment of a field, if it has one. */
    void note(DataFetchingEnvironment field) {
        Queue<Map<String, Object>> noted = field.getGraphQlContext().get(Moments.class);
        if (noted != null && field.getArgument(ARGUMENT) instanceof Map<?, ?> asked) {
            var when = new When(until(asked, "asOf"), until(asked, "knownAt"));
            var told = new LinkedHashMap<String, Object>();
            told.put("path", field.getExecutionStepInfo().getPath().toList());
            told.put("position", past.reflects(past.vantage(when)));
            asked.forEach((clock, until) -> told.put(String.valueOf(clock), String.valueOf(until)));
            noted.add(told);
        }
    }

    private static @Nullable Until until(Map<?, ?> asked, String clock) {
        return (Until) asked.get(clock);
    }
}
