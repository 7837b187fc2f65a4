package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest extends WebTest {
    private int before;

    @BeforeEach
    void remember() {
        before = probe.executed.get();
    }

    @Test
    void twelve_levels_pass_and_thirteen_do_not() throws Exception {
        assertThat(ask(nested(12)).has("errors")).isFalse();
        before = probe.executed.get();
        refused(ask(nested(13)), "depth", 12, 13);
    }

    @Test
    void depth_counts_through_fragments() throws Exception {
        refused(
                ask("{chain {...A}} fragment A on Link {next {next {next {...B}}}}"
                        + " fragment B on Link {next {next {next {next {next {next {next {next {id}}}}}}}}}"),
                "depth",
                12,
                13);
    }

    @Test
    void thirty_aliases_pass_and_more_do_not() throws Exception {
        assertThat(ask("{chain {" + many(30, "a%d: id ") + "}}").has("errors")).isFalse();
        before = probe.executed.get();
        refused(ask("{chain {" + many(31, "a%d: id ") + "}}"), "aliases", 30, 31);
        refused(ask("{" + many(1600, "a%d: hello ") + "}"), "aliases", 30, 1600);
    }

    @Test
    void aliases_in_a_fragment_count_wherever_it_is_used() throws Exception {
        refused(
                ask("{chain {...A next {...A next {...A next {...A}}}}} fragment A on Link {" + many(10, "a%d: id ")
                        + "}"),
                "aliases",
                30,
                40);
    }

    @Test
    void root_fields_are_bounded_also_behind_fragments() throws Exception {
        refused(ask("{" + "hello ".repeat(21) + "}"), "root-fields", 20, 21);
        refused(
                ask("{...A ...A ... on Query {hello}} fragment A on Query {" + "hello ".repeat(10) + "}"),
                "root-fields",
                20,
                21);
    }

    @Test
    void five_hundred_unknown_directives_give_one_short_error() throws Exception {
        refused(ask("{hello " + "@x ".repeat(500) + "}"), "directives", 50, 500);
        refused(ask("query " + "@x ".repeat(51) + "{hello}"), "directives", 50, 51);
    }

    @Test
    void a_document_of_too_many_words_is_not_parsed_to_its_end() throws Exception {
        refused(ask("{" + "hello ".repeat(5000) + "}"), "tokens", 5000, 5001);
    }

    @Test
    void brackets_within_brackets_are_bounded() throws Exception {
        refused(ask("{echo(input: " + "[".repeat(2000) + "]".repeat(2000) + ")}"), "nesting", 500, 501);
    }

    @Test
    void lists_multiply_and_a_variable_counts_as_the_largest_page() throws Exception {
        String inner = "nodes {id links(first: %s) {nodes {id next {id}}}}";
        assertThat(ask("{links(first: 10) {" + inner.formatted("10") + "}}").has("errors"))
                .isFalse();
        before = probe.executed.get();
        refused(ask("{links(first: 100) {" + inner.formatted("100") + "}}"), "complexity", 20_000, 40_301);
        refused(
                ask("query($n: Int) {links(first: $n) {" + inner.formatted("$n") + "}}", Map.of("n", 1)),
                "complexity",
                20_000,
                40_301);
    }

    @Test
    void a_list_that_is_not_bounded_counts_as_twenty() throws Exception {
        refused(
                ask("{links {nodes {links {nodes {links {nodes {id next {id}}}}}}}}"),
                "complexity",
                20_000,
                1 + 20 * (1 + 1 + 20 * (1 + 1 + 20 * 4)));
    }

    @Test
    void a_fragment_bomb_costs_nothing() throws Exception {
        String bomb = IntStream.range(0, 200)
                .mapToObj(it -> "fragment F%d on Link {...F%d ...F%d}".formatted(it, it + 1, it + 1))
                .collect(Collectors.joining(" ", "{chain {...F0}} ", " fragment F200 on Link {id}"));
        long start = System.nanoTime();
        JsonNode answer = ask(bomb);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        refused(answer, "complexity", 20_000, 1_000_000_000);
    }

    @Test
    void a_fragment_within_itself_is_an_invalid_document() throws Exception {
        JsonNode answer = ask("{chain {...A}} fragment A on Link {next {...A}}");
        assertThat(code(answer)).isEqualTo("INVALID_DOCUMENT");
    }

    @Test
    void the_questions_of_tools_about_the_schema_pass() throws Exception {
        String type = "kind name ofType {".repeat(9) + "kind name" + "}".repeat(9);
        JsonNode answer =
                ask("{__schema {types {name fields {name args {name type {" + type + "}} type {" + type + "}}}}}");
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void abused_introspection_is_refused() throws Exception {
        JsonNode answer = ask("{__schema {types {fields {type {fields {type {fields {type {name}}}}}}}}}");
        assertThat(code(answer)).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/extensions/limit").asString()).isEqualTo("introspection");
    }

    @Test
    void a_refusal_speaks_chinese_to_those_who_ask_for_it() throws Exception {
        var answer = answer(post(Map.of("query", nested(13))).header("Accept-Language", "zh-CN,zh;q=0.9"));
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("请求超出限制：depth 最多为 12，本次为 13。未执行任何操作。");
    }

    @Test
    void what_is_refused_is_not_kept_and_what_is_kept_is_bounded() throws Exception {
        ask("{hello}");
        int kept = documents.size();
        for (int i = 0; i < 20; i++) {
            ask("{unknown" + i + "}");
            ask("{" + "hello ".repeat(30 + i) + "}");
        }
        assertThat(documents.size()).isEqualTo(kept);
        for (int i = 0; i < 30; i++) {
            ask("# " + "x".repeat(50_000) + i + "\n{hello}");
        }
        assertThat(documents.size()).isLessThan(kept + 10);
    }

    @Test
    void a_query_that_takes_too_long_is_given_up() throws Exception {
        long start = System.nanoTime();
        JsonNode answer = ask("{slow}");
        assertThat(System.nanoTime() - start).isLessThan(7_000_000_000L);
        assertThat(code(answer)).isEqualTo("TIMEOUT");
        assertThat(answer.at("/errors/0/message").asString()).contains("3 seconds");
        assertThat(send(post(Map.of("query", "{slow}")).header("Accept", GRAPHQL_JSON))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_mutation_is_never_cut() throws Exception {
        JsonNode answer = ask("mutation {slowly}");
        assertThat(answer.at("/data/slowly").asString()).isEqualTo("stored");
        assertThat(probe.executed.get()).isEqualTo(before + 1);
    }

    private static String nested(int depth) {
        return "{chain " + "{next ".repeat(depth - 2) + "{id}" + "}".repeat(depth - 1);
    }

    private static String many(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private void refused(JsonNode answer, String limit, long allowed, long found) {
        JsonNode details = answer.at("/errors/0/extensions");
        assertThat(code(answer)).as(answer.toString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(details.path("limit").asString()).isEqualTo(limit);
        assertThat(details.path("allowed").asLong()).isEqualTo(allowed);
        assertThat(details.path("found").asLong()).isEqualTo(found);
        assertThat(answer.path("errors").size()).isEqualTo(1);
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.toString().length()).isLessThan(500);
        assertThat(probe.executed.get()).as("nothing was executed").isEqualTo(before);
    }
}
