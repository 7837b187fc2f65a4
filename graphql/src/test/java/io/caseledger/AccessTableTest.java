package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.caseledger.Paths.Route;
import io.caseledger.security.Callers;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Walks every operation and every path of the running application with every role and holds what it meets against a table written by hand,
 * {@code access.txt}. An operation without a row fails, and so does a row without an operation.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTableTest extends Journey {
    @Autowired
    private GraphQlSource source;

    @Autowired
    private List<RouterFunction<?>> routers;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_query_answers_the_roles_of_its_row_and_no_other() throws IOException {
        assertThat(met("Query", this::answers)).isEqualTo(written("Query"));
    }

    @Test
    void every_mutation_obeys_the_roles_of_its_row_and_no_other() throws IOException {
        assertThat(met("Mutation", this::obeys)).isEqualTo(written("Mutation"));
    }

    @Test
    void every_subscription_tells_the_roles_of_its_row_and_no_other() throws IOException {
        assertThat(met("Subscription", this::streams)).isEqualTo(written("Subscription"));
    }

    @Test
    void every_path_opens_to_the_roles_of_its_row_and_no_other() throws IOException {
        var met = new TreeMap<String, Set<String>>();
        new Paths(routers, mappings).all().forEach(it -> met.put(it.method() + it.path(), who(it)));
        assertThat(met).isEqualTo(written("HTTP"));
    }

    private Set<String> who(Route route) {
        var who = new TreeSet<String>();
        if (opens(route, null)) {
            who.add("ANYBODY");
        }
        Role.givenByTokens().stream().filter(it -> opens(route, token(it))).forEach(it -> who.add(it.name()));
        return who;
    }

    private boolean opens(Route route, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", route.example())))
                .method(route.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            int status = http().send(request.build(), BodyHandlers.discarding()).statusCode();
            return status != 401 && status != 403;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Door {
        boolean opens(GraphQLFieldDefinition field, Role role);
    }

    private Map<String, Set<String>> met(String type, Door door) {
        GraphQLSchema schema = source.schema();
        GraphQLObjectType root = schema.getObjectType(type);
        var met = new TreeMap<String, Set<String>>();
        for (GraphQLFieldDefinition field : root.getFields()) {
            var roles = new TreeSet<String>();
            Role.givenByTokens().stream().filter(it -> door.opens(field, it)).forEach(it -> roles.add(it.name()));
            met.put(field.getName(), roles);
        }
        return met;
    }

    private boolean answers(GraphQLFieldDefinition field, Role role) {
        JsonNode answer = send(request("{ " + Questions.of(field) + " }", Map.of(), role));
        return !forbidden(answer.at("/errors/0/extensions/code"), answer);
    }

    private boolean obeys(GraphQLFieldDefinition field, Role role) {
        String document = "mutation { it: " + Questions.withoutSelection(field) + " { userErrors { code } } }";
        JsonNode answer = send(request(document, Map.of(), role));
        return !forbidden(answer.at("/data/it/userErrors/0/code"), answer);
    }

    /** What is not refused goes on for ever, so it is asked for behind the door of HTTP. */
    private boolean streams(GraphQLFieldDefinition field, Role role) {
        var input = ExecutionInput.newExecutionInput("subscription { " + Questions.of(field) + " }")
                .graphQLContext(Map.of(Callers.CONTEXT_KEY, new Caller("walk", Set.of(role), null)))
                .locale(Locale.ENGLISH)
                .build();
        var errors = source.graphQl().execute(input).getErrors();
        return errors.isEmpty()
                || !"FORBIDDEN".equals(errors.getFirst().getExtensions().get("code"));
    }

    /** The answer itself must be of this operation: a question that is no valid document would prove nothing. */
    private static boolean forbidden(JsonNode code, JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/code").asString(""))
                .as(answer.toString())
                .isNotIn("INVALID_DOCUMENT", "INVALID_VALUE", "INTERNAL_FAULT", "LIMIT_EXCEEDED", "UNAUTHENTICATED");
        return "FORBIDDEN".equals(code.asString(""));
    }

    /** The rows of one type: a name, and after it the roles that may, or ANYBODY. */
    private static Map<String, Set<String>> written(String type) throws IOException {
        String table = new ClassPathResource("access.txt").getContentAsString(StandardCharsets.UTF_8);
        var rows = new TreeMap<String, Set<String>>();
        for (String line : table.lines().toList()) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length > 1 && parts[0].equals(type)) {
                assertThat(rows.put(parts[1], roles(parts)))
                        .as("two rows: " + line)
                        .isNull();
            }
        }
        return rows;
    }

    private static Set<String> roles(String[] parts) {
        return Stream.of(parts).skip(2).collect(Collectors.toCollection(TreeSet::new));
    }
}
