package io.caseledger.api;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.caseledger.security.Callers;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Opens each query and subscription to the roles that the schema names beside it, whatever door the question came through.
 * Mutations are commands, on which {@link io.caseledger.shared.Allowed} stands.
 */
@Component
class Readers implements RuntimeWiringConfigurer, SchemaDirectiveWiring {
    private final Moments moments;

    Readers(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directive(ReaderRoles.ALLOWED, this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
        Role[] roles = ReaderRoles.of(field.getAppliedDirective(ReaderRoles.ALLOWED));
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
}
