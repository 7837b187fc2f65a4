package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.util.List;
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

    /** What may be chosen is part of the schema; who may use an operation learns it there at least. */
    @Test
    void choices_are_told_to_who_may_read_the_schema_or_use_the_operation() {
        String filing = "mutation($it: FileComplaintInput!) {fileComplaint(input: $it) {id}}";
        Map<String, ?> complaint = Map.of("it", Map.of("kind", "CATS"));
        assertThat(said(filing, complaint, Role.OFFICER, "input.kind"))
                .isEqualTo("The value of input.kind must be one of: COMPLAINT, REPORT.");
        assertThat(said(filing, complaint, Role.DASHBOARD, "input.kind"))
                .isEqualTo("The value of input.kind is not a valid ComplaintKind.");
        String rejecting =
                "mutation {rejectNotice(input: {complaintId: \"c\", ground: CATS, explanation: \"无\", occurredAt: \"2022-01-01T00:00:00Z\"}) {id}}";
        assertThat(said(rejecting, Map.of(), Role.OFFICER, "input.ground")).contains("one of: ", "NOT_INFRINGING");
        assertThat(said(rejecting, Map.of(), Role.DASHBOARD, "input.ground")).doesNotContain("one of");

        String policies = "query($it: PolicyFilter) {policies(filter: $it) {totalCount}}";
        Map<String, ?> levels = Map.of("it", Map.of("levels", List.of("CATS")));
        assertThat(said(policies, levels, Role.DASHBOARD, "filter.levels[0]")).contains("one of: ", "CITY");
        String complaints = "{complaints(filter: {states: [CATS]}) {totalCount}}";
        assertThat(said(complaints, Map.of(), Role.AUDITOR, "filter.states[0]")).contains("one of: ", "COUNTERED");
        assertThat(said(complaints, Map.of(), Role.DASHBOARD, "filter.states[0]"))
                .doesNotContain("one of");
    }

    private String said(String document, Map<String, ?> variables, Role role, String field) {
        JsonNode answer = send(request(document, variables, role));
        return answer.path("errors")
                .valueStream()
                .filter(it -> it.at("/extensions/field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.toString()))
                .path("message")
                .asString();
    }

    private JsonNode ask(String document, Role role) {
        return send(request(document, Map.of(), role));
    }
}
