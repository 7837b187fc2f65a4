package io.caseledger.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.caseledger.shared.Rejected;
import io.caseledger.store.StoreUnavailable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what is neither a result nor a refusal of a command: with a code and a sentence, never with a stack trace. */
@Component
class FaultResolver implements DataFetcherExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(FaultResolver.class);

    private final Sentences sentences;

    FaultResolver(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
        Object where = environment.getExecutionStepInfo().getPath();
        return Mono.just(of(failure, environment.getLocale(), where, () -> GraphqlErrorBuilder.newError(environment)));
    }

    /** The same for what a stream fails with. */
    List<GraphQLError> ofStream(Throwable failure, Locale locale) {
        return of(failure, locale, "a stream", GraphqlErrorBuilder::newError);
    }

    private List<GraphQLError> of(
            Throwable failure, Locale locale, Object where, Supplier<GraphqlErrorBuilder<?>> fresh) {
        var refused = Rejected.in(failure);
        if (refused.isPresent()) {
            return refused.get().stream()
                    .map(it ->
                            error(fresh.get(), ErrorType.BAD_REQUEST, it.code(), sentences.of(it, locale), it.field()))
                    .toList();
        }
        var unavailable = StoreUnavailable.in(failure);
        if (unavailable.isPresent()) {
            LOG.warn("The event store cannot be used: {}", unavailable.get().getMessage());
            String sentence = sentences.of("STORE_UNAVAILABLE", locale);
            return List.of(error(fresh.get(), ErrorType.INTERNAL_ERROR, "STORE_UNAVAILABLE", sentence, null));
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Fault {} at {}", incident, where, failure);
        String sentence = sentences.of("INTERNAL_FAULT", locale, incident);
        return List.of(error(fresh.get(), ErrorType.INTERNAL_ERROR, "INTERNAL_FAULT", sentence, null));
    }

    private static GraphQLError error(
            GraphqlErrorBuilder<?> fresh, ErrorType type, String code, String sentence, @Nullable String field) {
        Map<String, Object> extensions = field == null ? Map.of("code", code) : Map.of("code", code, "field", field);
        return fresh.errorType(type)
                .message("%s", sentence)
                .extensions(extensions)
                .build();
    }
}
