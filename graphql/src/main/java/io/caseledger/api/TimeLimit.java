package io.caseledger.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives up on a query that takes too long. A mutation that was accepted runs to its end and says how it ended. */
final class TimeLimit implements WebGraphQlInterceptor {
    private final KnownDocuments documents;
    private final Duration longest;
    private final ApiErrors errors;

    TimeLimit(KnownDocuments documents, Duration longest, ApiErrors errors) {
        this.documents = documents;
        this.longest = longest;
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (isMutation(request)) { // as is known once its document was parsed before
            return chain.next(request);
        }
        Mono<Object> alarm = Mono.delay(longest).flatMap(_ -> isMutation(request) ? Mono.never() : Mono.just(longest));
        return chain.next(request).timeout(alarm, Mono.fromSupplier(() -> tooLate(request)));
    }

    private boolean isMutation(WebGraphQlRequest request) {
        return documents.operation(request.getDocument(), request.getOperationName()) == Operation.MUTATION;
    }

    private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(error(request.getLocale()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private GraphQLError error(@Nullable Locale locale) {
        String seconds = Double.toString(longest.toMillis() / 1000.0).replaceFirst("\\.0$", "");
        return errors.of("TIMEOUT", locale, seconds);
    }

    /** What was given up goes on to its next field and stops there: no fault, and nobody reads the answer. */
    DataFetcherExceptionResolver abandoned() {
        return (failure, environment) -> failure instanceof AbortExecutionException
                ? Mono.just(List.of(error(environment.getLocale())))
                : Mono.empty();
    }
}
