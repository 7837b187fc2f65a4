package io.caseledger.api;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import io.caseledger.shared.Role;
import java.util.List;
import java.util.Objects;

/** The roles to which a query or subscription is open, as the schema names them beside it. */
public final class ReaderRoles {
    static final String ALLOWED = "allowed";
    private static final String TO = "to";

    private ReaderRoles() {}

    public static Role[] of(GraphQLFieldDefinition field) {
        return of(Objects.requireNonNull(field.getAppliedDirective(ALLOWED), field.getName()));
    }

    static Role[] of(GraphQLAppliedDirective allowed) {
        List<?> names = Objects.requireNonNull(allowed.getArgument(TO)).getValue();
        return names.stream().map(it -> Role.valueOf((String) it)).toArray(Role[]::new);
    }
}
