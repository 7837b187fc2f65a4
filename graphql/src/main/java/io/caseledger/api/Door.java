package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/** The way a request came in over HTTP, where not every operation may pass. A WebSocket has no such limits. */
enum Door {
    GET,
    POST;

    static @Nullable Door of(GraphQLContext context) {
        return context.get(Door.class);
    }

    /** The code of the refusal, or null where the operation may pass. */
    @Nullable
    String refuses(Operation operation) {
        return switch (operation) {
            case QUERY -> null;
            case MUTATION -> this == GET ? "MUTATION_OVER_GET" : null;
            case SUBSCRIPTION -> "SUBSCRIPTION_OVER_HTTP";
        };
    }
}
