package io.caseledger.api;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.caseledger.security.Callers;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Opens each query and subscription to the roles that the schema names beside it, whatever door the question came through.
 * Mutations are commands, on which {@link io.caseledger.shared.Allowed} stands.
 */
@Component
class Readers implements RuntimeWiringConfigurer, SchemaDirectiveWiring {
    private static final String ALLOWED = "allowed";
    private static final String TO = "to";

    private final Moments moments;

    Readers(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directive(ALLOWED, this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
        Role[] roles = roles(field.getAppliedDirective(ALLOWED));
        String what = field.getElement().getName();
        DataFetcher<?> answer = field.getFieldDataFetcher();
        field.setFieldDataFetcher(environment -> {
            boolean may = Callers.of(environment.getGraphQlContext())
                    .filter(it -> it.isAny(roles))
                    .isPresent();
            Rejected.unless(may, "FORBIDDEN", what);
            moments.note(environment);
            return answer.get(environment);
        });
        return field.getElement();
    }

    private static Role[] roles(GraphQLAppliedDirective allowed) {
        List<?> names = Objects.requireNonNull(allowed.getArgument(TO)).getValue();
        return names.stream().map(it -> Role.valueOf((String) it)).toArray(Role[]::new);
    }
}
