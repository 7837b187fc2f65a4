package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.caseledger.security.Callers;
import io.caseledger.shared.Allowed;
import io.caseledger.shared.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be chosen where a choice was wrong: told to who may read the schema, and to others where the operation is theirs to use. */
final class Choices {
    private final Supplier<GraphQLSchema> schema;
    private final Supplier<Stream<Feature<?>>> features;

    Choices(Supplier<GraphQLSchema> schema, Supplier<Stream<Feature<?>>> features) {
        this.schema = schema;
        this.features = features;
    }

    /** The choices of a type in their order, for one who sent a document; null for a type without any, and where they are not for her. */
    @Nullable
    String of(String type, Document document, GraphQLContext context) {
        return schema.get().getType(type) instanceof GraphQLEnumType choices && mayKnow(document, context)
                ? choices.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.joining(", "))
                : null;
    }

    private boolean mayKnow(Document document, GraphQLContext context) {
        return !context.getBoolean(Introspection.INTROSPECTION_DISABLED, false)
                || document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .allMatch(it -> mayUse(it, context));
    }

    private boolean mayUse(OperationDefinition operation, GraphQLContext context) {
        return operation.getSelectionSet().getSelections().stream()
                .allMatch(it -> it instanceof Field field
                        && Callers.of(context)
                                .filter(caller -> caller.isAny(rolesOf(operation, field.getName())))
                                .isPresent());
    }

    private Role[] rolesOf(OperationDefinition operation, String field) {
        return switch (operation.getOperation()) {
            case QUERY -> rolesOf(schema.get().getQueryType(), field);
            case SUBSCRIPTION -> rolesOf(schema.get().getSubscriptionType(), field);
            case MUTATION -> rolesOfMutations().getOrDefault(field, new Role[0]);
        };
    }

    private static Role[] rolesOf(@Nullable GraphQLObjectType root, String name) {
        GraphQLFieldDefinition field = root == null ? null : root.getFieldDefinition(name);
        GraphQLAppliedDirective allowed = field == null ? null : field.getAppliedDirective(ReaderRoles.ALLOWED);
        return allowed == null ? new Role[0] : ReaderRoles.of(allowed);
    }

    private Map<String, Role[]> rolesOfMutations() {
        var roles = new HashMap<String, Role[]>();
        features.get().flatMap(Feature::mutations).forEach(command -> {
            Allowed allowed = command.getAnnotation(Allowed.class);
            if (allowed != null) {
                roles.put(Feature.mutationName(command), allowed.value());
            }
        });
        return roles;
    }
}
