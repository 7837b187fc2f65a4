package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code and our words to errors that the library raises between validation and the first fetched field. */
final class RequestErrors implements WebGraphQlInterceptor {
    /** How the library calls it when the door has closed the schema to a caller. */
    private static final String INTROSPECTION_DISABLED = "IntrospectionDisabled";

    private final KnownDocuments documents;
    private final Supplier<GraphQLSchema> schema;
    private final ApiErrors errors;
    private final Choices choices;

    RequestErrors(KnownDocuments documents, Supplier<GraphQLSchema> schema, ApiErrors errors, Choices choices) {
        this.documents = documents;
        this.schema = schema;
        this.errors = errors;
        this.choices = choices;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(it -> hasForeign(it) ? explained(request, it) : it);
    }

    private static boolean hasForeign(WebGraphQlResponse response) {
        List<GraphQLError> all = response.getExecutionResult().getErrors();
        return !all.isEmpty() && all.stream().anyMatch(RequestErrors::isForeign);
    }

    /** Without a code it is not ours, and without a path no field caused it. */
    private static boolean isForeign(GraphQLError error) {
        Map<String, Object> details = error.getExtensions();
        boolean ours = details != null && details.containsKey(ApiErrors.CODE);
        return !ours && (error.getPath() == null || error.getPath().isEmpty());
    }

    private WebGraphQlResponse explained(WebGraphQlRequest request, WebGraphQlResponse response) {
        Locale locale = Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH);
        GraphQLContext context = response.getExecutionInput().getGraphQLContext();
        List<GraphQLError> badValues = badValues(request, context, locale);
        List<GraphQLError> explained = response.getExecutionResult().getErrors().stream()
                .flatMap(it -> !isForeign(it)
                        ? Stream.of(it)
                        : badValues.isEmpty() ? Stream.of(explained(it, locale)) : badValues.stream())
                .distinct()
                .toList();
        return response.transform(it -> it.errors(explained));
    }

    private GraphQLError explained(GraphQLError error, Locale locale) {
        return INTROSPECTION_DISABLED.equals(String.valueOf(error.getErrorType()))
                ? errors.of("FORBIDDEN", locale, "__schema")
                : errors.invalidDocument(String.valueOf(error.getMessage()), locale, error.getLocations());
    }

    private List<GraphQLError> badValues(WebGraphQlRequest request, GraphQLContext context, Locale locale) {
        Document document = documents.document(request.getDocument());
        OperationDefinition operation = document == null ? null : operation(document, request.getOperationName());
        return document == null || operation == null
                ? List.of()
                : new BadValues(schema.get(), errors, locale, type -> choices.of(type, document, context))
                        .in(operation, request.getVariables());
    }

    private static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        var all = document.getDefinitionsOfType(OperationDefinition.class);
        return name == null || name.isEmpty()
                ? all.size() == 1 ? all.getFirst() : null
                : all.stream()
                        .filter(it -> name.equals(it.getName()))
                        .findFirst()
                        .orElse(null);
    }
}
