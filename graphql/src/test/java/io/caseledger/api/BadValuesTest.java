package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadValuesTest extends WebTest {
    private static final String STORE = "mutation($input: ThingInput!) {store(input: $input)}";

    @Test
    void a_good_value_passes() throws Exception {
        assertThat(ask(STORE, Map.of("input", Map.of("title", "𠮷野家 😀", "right", Map.of("kind", "PATENT"))))
                        .has("errors"))
                .isFalse();
    }

    @Test
    void a_variable_of_the_wrong_type_is_named_by_its_path() throws Exception {
        invalid(thing(Map.of("title", Map.of("a", 1))), "input.title", "String");
        invalid(thing(Map.of("title", "t", "size", "much")), "input.size", "Int");
        invalid(thing(Map.of("title", "t", "right", "PATENT")), "input.right", "RightInput");
        invalid(ask(STORE, Map.of("input", List.of(1, 2))), "input", "ThingInput");
    }

    @Test
    void the_path_begins_with_the_argument_whatever_the_variable_is_called() throws Exception {
        invalid(
                ask("mutation($x: ThingInput!) {store(input: $x)}", Map.of("x", Map.of("title", List.of(1, 2)))),
                "input.title",
                "String");
    }

    @Test
    void an_item_of_a_list_is_named_by_its_place() throws Exception {
        invalid(thing(Map.of("title", "t", "numbers", List.of(1, "two"))), "input.numbers[1]", "Int");
    }

    @Test
    void an_unknown_choice_is_answered_with_the_known_ones() throws Exception {
        invalid(
                thing(Map.of("title", "t", "right", Map.of("kind", "SECRET"))),
                "input.right.kind",
                "one of: PATENT, TRADEMARK");
        invalid(thing(Map.of("title", "t", "right", Map.of("kind", 5))), "input.right.kind", "one of");
    }

    @Test
    void a_missing_value_is_required() throws Exception {
        assertError(thing(Map.of()), "REQUIRED", "input.title");
        assertError(ask(STORE), "REQUIRED", "input");
        var holed = new HashMap<String, Object>();
        holed.put("title", "t");
        holed.put("numbers", Arrays.asList(1, null));
        assertError(thing(holed), "REQUIRED", "input.numbers[1]");
    }

    @Test
    void a_field_that_does_not_exist_is_named() throws Exception {
        invalid(thing(Map.of("title", "t", "color", "red")), "input.color", "no field color in ThingInput");
    }

    @Test
    void all_bad_values_are_named_at_once() throws Exception {
        JsonNode answer = thing(Map.of("size", "much", "right", Map.of("kind", "X")));
        assertThat(answer.at("/errors").size()).isEqualTo(3);
        assertThat(answer.at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("input.title", "input.size", "input.right.kind");
    }

    @Test
    void bad_literals_are_named_as_bad_variables_are() throws Exception {
        invalid(ask("{echo(input: {title: 5})}"), "input.title", "String");
        for (String kind : List.of("SECRET", "\"PATENT\"", "5")) {
            invalid(
                    ask("{echo(input: {title: \"t\", right: {kind: %s}})}".formatted(kind)),
                    "input.right.kind",
                    "one of: PATENT, TRADEMARK");
        }
        invalid(ask("{echo(input: {title: \"t\", numbers: [1, x]})}"), "input.numbers[1]", "Int");
        invalid(ask("{echo(input: {title: \"t\", color: 1})}"), "input.color", "no field color");
        invalid(ask("{echo(input: \"t\")}"), "input", "object");
        assertError(ask("{echo(input: {size: 1})}"), "REQUIRED", "input.title");
        assertError(ask("{echo(input: {title: null})}"), "REQUIRED", "input.title");
    }

    @Test
    void documents_that_make_no_sense_are_invalid() throws Exception {
        for (String document : List.of(
                "{",
                "hello",
                "{unknown}",
                "{hello {x}}",
                "{chain}",
                "{hello(a: 1)}",
                "query($x: Nothing) {hello}",
                "query($x: Int = \"a\") {echo(input: {title: $x})}",
                "query A {hello} query B {hello}",
                "fragment A on Link {id}",
                "{hello @skip}",
                "type A {b: String}")) {
            JsonNode answer = ask(document);
            assertThat(code(answer)).as(document + " → " + answer).isEqualTo("INVALID_DOCUMENT");
            assertThat(answer.has("data")).isFalse();
            noClassNames(answer);
        }
    }

    @Test
    void a_thousand_faults_give_a_short_answer() throws Exception {
        String answer = ask("{chain {" + "nothing ".repeat(1500) + "}}").toString();
        assertThat(answer.length()).isLessThan(10_000);
        assertThat(ask("{" + "x".repeat(100_000) + "}").toString().length()).isLessThan(2_000);
    }

    @Test
    void the_sentence_is_chinese_for_those_who_ask_for_it() throws Exception {
        var body = Map.of("query", STORE, "variables", Map.of("input", Map.of("title", "t", "size", "x")));
        JsonNode answer = answer(post(body).header("Accept-Language", "zh-CN"));
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("input.size 的值不是有效的 Int。");
        var literal = Map.of("query", "{echo(input: {title: \"t\", right: {kind: SECRET}})}");
        assertThat(answer(post(literal).header("Accept-Language", "zh-CN"))
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("input.right.kind 的值须为下列之一：PATENT, TRADEMARK。");
    }

    private JsonNode thing(Map<String, ?> input) throws Exception {
        return ask(STORE, Map.of("input", input));
    }

    private static void invalid(JsonNode answer, String field, String said) {
        assertError(answer, "INVALID_VALUE", field);
        assertThat(answer.at("/errors/0/message").asString()).contains(said);
    }

    private static void assertError(JsonNode answer, String code, String field) {
        assertThat(code(answer)).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo(field);
        assertThat(answer.has("data")).isFalse();
        noClassNames(answer);
    }

    private static void noClassNames(JsonNode answer) {
        assertThat(answer.toString()).doesNotContainPattern("graphql\\.|java\\.|Exception|[A-Z]\\w+Value\\{|Value'");
    }
}
