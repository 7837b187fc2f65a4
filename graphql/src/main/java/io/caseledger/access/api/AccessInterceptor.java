package io.caseledger.access.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.caseledger.access.Access;
import io.caseledger.access.Access.Operation;
import io.caseledger.api.Sentences;
import io.caseledger.security.Callers;
import io.caseledger.security.Visits;
import io.caseledger.security.Visits.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets an answer leave once what it shows is on record; one that shows nobody, to anybody but an auditor, leaves at once. */
@Component
@Order(5)
final class AccessInterceptor implements WebGraphQlInterceptor {
    private final Visits visits;
    private final Recorder recorder;
    private final Sentences sentences;

    AccessInterceptor(Visits visits, Recorder recorder, Sentences sentences) {
        this.visits = visits;
        this.recorder = recorder;
        this.sentences = sentences;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var shown = new Shown();
        Supplier<Visit> visit = visits.of(request);
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(Shown.class, shown)).build());
        return chain.next(request).map(response -> recorded(response, shown, visit));
    }

    private WebGraphQlResponse recorded(WebGraphQlResponse response, Shown shown, Supplier<Visit> visit) {
        if (!response.getExecutionResult().isDataPresent()
                || response.getExecutionResult().getData() == null
                || !shown.matters()) {
            return response;
        }
        Optional<String> refusal = access(response, shown, visit).flatMap(recorder::refuses);
        return refusal.isEmpty() ? response : withheld(response, shown.operation(), refusal.get());
    }

    private static Optional<Access> access(WebGraphQlResponse response, Shown shown, Supplier<Visit> visit) {
        return Callers.of(response.getExecutionInput().getGraphQLContext()).map(it -> shown.by(it, visit.get()));
    }

    private WebGraphQlResponse withheld(WebGraphQlResponse response, Operation operation, String code) {
        GraphQLError error = error(code, response);
        if (operation == Operation.MUTATION && response.getExecutionResult().getData() instanceof Map<?, ?> payloads) {
            List<GraphQLError> errors = response.getExecutionResult().getErrors();
            return response.transform(it -> it.data(receipts(payloads)).errors(with(errors, error)));
        }
        ExecutionResult result =
                ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), result));
    }

    private static List<GraphQLError> with(List<GraphQLError> errors, GraphQLError error) {
        return Stream.concat(errors.stream(), Stream.of(error)).toList();
    }

    /** What was stored is stored, and its sender must hear so: of a payload, all but the record itself. */
    private static Map<Object, @Nullable Object> receipts(Map<?, ?> payloads) {
        var receipts = new LinkedHashMap<Object, @Nullable Object>();
        payloads.forEach((name, payload) -> {
            if (payload instanceof Map<?, ?> fields) {
                var receipt = new LinkedHashMap<Object, @Nullable Object>();
                fields.forEach((field, value) -> receipt.put(field, value instanceof Map ? null : value));
                receipts.put(name, receipt);
            } else {
                receipts.put(name, payload);
            }
        });
        return receipts;
    }

    private GraphQLError error(String code, WebGraphQlResponse response) {
        String sentence = sentences.of(code, response.getExecutionInput().getLocale());
        return GraphqlErrorBuilder.newError()
                .errorType(code.equals(Recorder.PURPOSE_REQUIRED) ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR)
                .message("%s", sentence)
                .extensions(Map.of("code", code))
                .build();
    }
}
