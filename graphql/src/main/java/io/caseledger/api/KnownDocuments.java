package io.caseledger.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents that were parsed, weighed and found valid. What is refused is not kept, so that nobody can push the
 * good ones out with bad ones; and what is kept is bounded by its size, since one document may be as large as many.
 */
final class KnownDocuments implements PreparsedDocumentProvider {
    /** Of document text. A parsed document takes up to a hundred times the room of its text. */
    private static final int KEPT_CHARACTERS = 500_000;

    private static final int MOST_ERRORS = 20;

    private final Supplier<GraphQLSchema> schema;
    private final DocumentLimits limits;
    private final ApiErrors errors;
    private final DocumentFaults faults;
    private final Choices choices;
    private final ParserOptions options;
    private final Cache<String, Known> known;

    KnownDocuments(Supplier<GraphQLSchema> schema, DocumentLimits limits, ApiErrors errors, Choices choices) {
        this.schema = schema;
        this.limits = limits;
        this.errors = errors;
        this.faults = new DocumentFaults(errors, limits);
        this.choices = choices;
        this.options = ParserOptions.getDefaultOperationParserOptions().transform(it -> it.maxTokens(limits.tokens()));
        this.known = Caffeine.newBuilder()
                .maximumWeight(KEPT_CHARACTERS)
                .weigher((String text, Known _) -> 100 + text.length())
                .build();
        Validator.setMaxValidationErrors(MOST_ERRORS);
    }

    /** A good document and what each of its operations is. */
    private record Known(PreparsedDocumentEntry entry, Map<String, Operation> operations) {
        static Known of(Document document) {
            var operations = new HashMap<String, Operation>();
            for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                operations.put(operation.getName() == null ? "" : operation.getName(), operation.getOperation());
            }
            return new Known(new PreparsedDocumentEntry(document), operations);
        }

        @Nullable
        Operation chosen(@Nullable String name) {
            return (name == null || name.isEmpty()) && operations.size() == 1
                    ? operations.values().iterator().next()
                    : operations.get(name == null ? "" : name);
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> ignored) {
        return CompletableFuture.completedFuture(entry(input));
    }

    /** What was asked for; null when the document was not good or is kept no more. */
    @Nullable
    Operation operation(String text, @Nullable String name) {
        Known found = known.getIfPresent(text);
        return found == null ? null : found.chosen(name);
    }

    @Nullable
    Document document(String text) {
        Known found = known.getIfPresent(text);
        return found == null ? null : found.entry().getDocument();
    }

    int size() {
        known.cleanUp();
        return (int) known.estimatedSize();
    }

    private PreparsedDocumentEntry entry(ExecutionInput input) {
        Known found = known.getIfPresent(input.getQuery());
        if (found == null) {
            var result = ParseAndValidate.parse(configured(input));
            if (result.getDocument() == null) {
                var fault = Objects.requireNonNull(result.getSyntaxException());
                return new PreparsedDocumentEntry(faults.ofSyntax(fault, input.getLocale()));
            }
            List<GraphQLError> refusals = refusals(result.getDocument(), input);
            if (!refusals.isEmpty()) {
                return new PreparsedDocumentEntry(refusals);
            }
            found = Known.of(result.getDocument());
            known.put(input.getQuery(), found);
        }
        return admitted(found, input);
    }

    private ExecutionInput configured(ExecutionInput input) {
        input.getGraphQLContext().put(ParserOptions.class, options);
        return input;
    }

    private List<GraphQLError> refusals(Document document, ExecutionInput input) {
        Locale locale = input.getLocale();
        var excess = Scales.weigh(document, schema.get(), limits.pageSize()).beyond(limits);
        if (excess.isPresent()) {
            return List.of(errors.exceeded(excess.get(), locale));
        }
        try {
            return faults.ofValidation(
                    ParseAndValidate.validate(schema.get(), document, Locale.ENGLISH),
                    locale,
                    type -> choices.of(type, document, input.getGraphQLContext()));
        } catch (GoodFaithIntrospectionExceeded e) {
            return List.of(faults.ofIntrospection(e, locale));
        }
    }

    private PreparsedDocumentEntry admitted(Known found, ExecutionInput input) {
        Door door = Door.of(input.getGraphQLContext());
        Operation operation = door == null ? null : found.chosen(input.getOperationName());
        String code = door == null || operation == null ? null : door.refuses(operation);
        return code == null ? found.entry() : new PreparsedDocumentEntry(errors.of(code, input.getLocale()));
    }
}
