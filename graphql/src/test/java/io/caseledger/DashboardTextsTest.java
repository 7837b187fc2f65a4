package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Holds every text that a dashboard can be shown against {@code dashboard-texts.txt}, written by hand: none of them says who a
 * person is. A text without a row fails, and so does a row without a text.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardTextsTest extends Journey {
    @Autowired
    private GraphQlSource source;

    @Test
    void a_dashboard_reads_the_texts_of_the_table_and_no_other() throws IOException {
        var texts = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (String root : List.of("Query", "Subscription")) {
            source.schema().getObjectType(root).getFields().stream()
                    .filter(DashboardTextsTest::isOpen)
                    .forEach(it -> walk(it, root, texts, seen));
        }
        assertThat(texts).isEqualTo(written());
    }

    private static void walk(GraphQLFieldDefinition field, String owner, Set<String> texts, Set<String> seen) {
        switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLScalarType scalar
            when scalar.getName().equals("String") -> texts.add(owner + "." + field.getName());
            case GraphQLObjectType type
            when seen.add(type.getName()) ->
                type.getFields().stream()
                        .filter(DashboardTextsTest::isOpen)
                        .forEach(it -> walk(it, type.getName(), texts, seen));
            default -> {}
        }
    }

    /** Where no roles stand beside a field, its type is as open as what led to it. */
    private static boolean isOpen(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective allowed = field.getAppliedDirective("allowed");
        return allowed == null
                || allowed.getArgument("to").getValue() instanceof List<?> roles && roles.contains("DASHBOARD");
    }

    private static Set<String> written() throws IOException {
        String table = new ClassPathResource("dashboard-texts.txt").getContentAsString(StandardCharsets.UTF_8);
        return table.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                .map(it -> Stream.of(it.split("\\s+")).findFirst().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
