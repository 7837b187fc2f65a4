package io.caseledger.security;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/**
 * A no, in the shape of a GraphQL error.
 *
 * @param code stable, for machines
 * @param details what else a machine may want to know
 */
record Refusal(String code, String message, Map<String, Object> details) {
    Refusal(String code, String message) {
        this(code, message, Map.of());
    }

    Map<String, Object> extensions() {
        var all = new LinkedHashMap<String, Object>();
        all.put("code", code);
        all.putAll(details);
        return all;
    }

    GraphQLError error() {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorClassification.errorClassification(code))
                .extensions(extensions())
                .build();
    }

    WebGraphQlResponse answerTo(WebGraphQlRequest request) {
        var result = ExecutionResult.newExecutionResult().addError(error()).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
