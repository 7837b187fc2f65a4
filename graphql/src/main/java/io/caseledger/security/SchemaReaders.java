package io.caseledger.security;

import graphql.introspection.Introspection;
import io.caseledger.shared.Role;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the schema to those who work with it. A screen on a wall needs to know its own questions only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class SchemaReaders implements WebGraphQlInterceptor {
    private final Role[] roles;

    SchemaReaders(EdgeSettings settings) {
        roles = settings.introspection().roles().toArray(Role[]::new);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        boolean may =
                CallerInterceptor.caller(request).filter(it -> it.isAny(roles)).isPresent();
        if (!may) {
            request.configureExecutionInput(
                    (_, input) -> input.graphQLContext(Map.of(Introspection.INTROSPECTION_DISABLED, true))
                            .build());
        }
        return chain.next(request);
    }
}
