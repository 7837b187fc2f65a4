package io.caseledger.api;

import graphql.GraphQLError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP as its specification has it: what Spring's handler does, and beyond it queries by GET, parameters
 * that are never coerced, and words for what is wrong.
 */
final class OverHttp extends GraphQlHttpHandler {
    private static final List<String> TEXTS = List.of("query", "operationName");
    private static final List<String> MAPS = List.of("variables", "extensions");

    private final WebGraphQlHandler graphQl;
    private final JsonMapper json;
    private final ApiErrors errors;

    OverHttp(WebGraphQlHandler graphQl, JsonMapper json, ApiErrors errors) {
        super(graphQl);
        this.graphQl = graphQl;
        this.json = json;
        this.errors = errors;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) {
        boolean get = request.method() == HttpMethod.GET;
        Object body;
        try {
            body = get
                    ? parameters(request)
                    : json.readValue(request.servletRequest().getInputStream(), Object.class);
        } catch (JacksonException e) {
            return malformed("MALFORMED_JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (body instanceof List<?>) {
            return malformed("BATCH_NOT_SUPPORTED");
        }
        if (!(body instanceof Map<?, ?> fields)) {
            return malformed("MALFORMED_JSON");
        }
        String wrong = wrongParameter(fields);
        return wrong == null
                ? answer(request, fields, get ? Door.GET : Door.POST)
                : malformed("MALFORMED_REQUEST", wrong);
    }

    private ServerResponse answer(ServerRequest request, Map<?, ?> body, Door door) {
        var graphQlRequest = new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                null, // tokens travel in a header: no cookie means anything here
                request.remoteAddress().orElse(null),
                request.attributes(),
                texts(body),
                id(),
                LocaleContextHolder.getLocale());
        graphQlRequest.configureExecutionInput(
                (_, builder) -> builder.graphQLContext(Map.of(Door.class, door)).build());
        return prepareResponse(request, graphQl.handleRequest(graphQlRequest).doOnNext(OverHttp::allowPost));
    }

    @SuppressWarnings("unchecked") // JSON objects have no other keys
    private static Map<String, Object> texts(Map<?, ?> body) {
        return (Map<String, Object>) body;
    }

    /** By GET the maps are written as JSON. */
    private Map<String, Object> parameters(ServerRequest request) {
        var body = new HashMap<String, Object>();
        TEXTS.forEach(name -> request.param(name).ifPresent(it -> body.put(name, it)));
        MAPS.forEach(name -> request.param(name).ifPresent(it -> body.put(name, json.readValue(it, Object.class))));
        return body;
    }

    private static @Nullable String wrongParameter(Map<?, ?> body) {
        if (!(body.get("query") instanceof String query) || query.isBlank()) {
            return "query";
        }
        if (body.get("operationName") != null && !(body.get("operationName") instanceof String)) {
            return "operationName";
        }
        return MAPS.stream()
                .filter(it -> body.get(it) != null && !(body.get(it) instanceof Map))
                .findFirst()
                .orElse(null);
    }

    private ServerResponse malformed(String code, Object... args) {
        GraphQLError error = errors.of(code, LocaleContextHolder.getLocale(), args);
        return ServerResponse.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("errors", List.of(error.toSpecification())));
    }

    private static void allowPost(WebGraphQlResponse response) {
        if (has(response, "MUTATION_OVER_GET")) {
            response.getResponseHeaders().setAllow(Set.of(HttpMethod.POST));
        }
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        if (has(response, "MUTATION_OVER_GET")) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        HttpStatus usual = super.selectResponseStatus(response, type);
        boolean later = has(response, "TIMEOUT") || has(response, "ACCESS_NOT_RECORDED");
        return usual.isError() && later ? HttpStatus.SERVICE_UNAVAILABLE : usual;
    }

    private static boolean has(WebGraphQlResponse response, String code) {
        var found = response.getExecutionResult().getErrors();
        return !found.isEmpty()
                && found.getFirst().getExtensions() instanceof Map<?, ?> details
                && code.equals(details.get(ApiErrors.CODE));
    }

    /** Distinguishes requests in logs; nobody has to be unable to guess it. */
    private static String id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
