package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the schema says about itself, and to whom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntrospectionJourneyTest extends Journey {
    private static final String SCHEMA = "{__schema {queryType {name}}}";

    @Test
    void those_who_work_with_the_schema_are_told_it_and_a_dashboard_is_not() {
        for (Role role : new Role[] {Role.OFFICER, Role.AUDITOR, Role.ADMIN}) {
            assertThat(ask(SCHEMA, role).at("/data/__schema/queryType/name").asString())
                    .isEqualTo("Query");
        }
        for (String document : new String[] {
            SCHEMA,
            "{s: __schema {types {name}}}",
            "{...S} fragment S on Query {__type(name: \"Complaint\") {fields {name}}}",
            "query($yes: Boolean = true) {... on Query @include(if: $yes) {__schema {types {name}}}}"
        }) {
            JsonNode answer = ask(document, Role.DASHBOARD);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(answer.toString())
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.path("errors").size()).isEqualTo(1);
            assertThat(answer.path("data").isMissingNode()
                            || answer.path("data").isNull())
                    .isTrue();
        }
    }

    @Test
    void the_type_of_an_answer_is_told_to_everybody() {
        assertThat(ask("{__typename position}", Role.DASHBOARD)
                        .at("/data/__typename")
                        .asString())
                .isEqualTo("Query");
    }

    @Test
    void a_slip_is_answered_without_the_names_that_are_near() {
        for (String document : new String[] {
            "{complaintz {nodes {id}}}",
            "{complaints {nodez {id}}}",
            "{complaints(furst: 1) {nodes {id}}}",
            "query($x: ComplaintFilterz) {complaints(filter: $x) {nodes {id}}}",
            "mutation {fileComplain(input: {}) {id}}"
        }) {
            JsonNode answer = ask(document, Role.DASHBOARD);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(answer.toString())
                    .isEqualTo("INVALID_DOCUMENT");
            assertThat(answer.toString().toLowerCase(Locale.ROOT))
                    .doesNotContain("did you mean", "filecomplaint\"", "'first'", "'nodes'");
        }
    }

    private JsonNode ask(String document, Role role) {
        return send(request(document, Map.of(), role));
    }
}
