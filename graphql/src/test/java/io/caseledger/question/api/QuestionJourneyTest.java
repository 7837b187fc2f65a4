package io.caseledger.question.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionJourneyTest extends Journey {
    private static final String FIGURES =
            "received receivedYearBefore receivedChange { dividend divisor value reason } closed closedChange { value }"
                    + " medianDays timed clearance { value dividend divisor } amountTotal priced";

    private JsonNode statistics(String from, String to, String more) {
        return ask("""
            { caseStatistics(projectId: "%s", kind: "complaints", window: {from: "%s", until: "%s"}, atPosition: %d%s) {
              position kind yearBefore { from until } groupBy
              rows { facts { field value stated } figures { %s } } total { %s } } }
            """.formatted(projectId, from, to, position(), more, FIGURES, FIGURES))
                .path("caseStatistics");
    }

    private String error(String query) {
        return send(request(query, Map.of(), Role.OFFICER))
                .at("/errors/0/extensions/code")
                .asString();
    }

    @Test
    void complaints_are_counted_by_their_facts_and_over_all() {
        award();
        resolvedComplaint("a-" + projectId, "2022-08-11T09:00:00+08:00");
        resolvedComplaint("b-" + projectId, "2022-08-16T09:00:00+08:00");
        accepted("fileComplaint", complaint("c-" + projectId, "c-" + projectId), "");
        JsonNode found = statistics("2022-08-01", "2022-09-01", ", groupBy: [\"outcome\", \"right.kind\"]");
        assertThat(found.path("position").asLong()).isGreaterThanOrEqualTo(position());
        assertThat(found.at("/yearBefore/from").asString()).isEqualTo("2021-08-01");
        assertThat(found.path("rows")).hasSize(2);
        JsonNode kept = found.at("/rows/0");
        assertThat(kept.at("/facts/0/value").asString()).isEqualTo("MEASURE_KEPT");
        assertThat(kept.at("/facts/1/value").asString()).isEqualTo("TRADE_MARK");
        assertThat(kept.at("/figures/received").asInt()).isEqualTo(2);
        assertThat(kept.at("/figures/medianDays").decimalValue()).isEqualByComparingTo("12.5");
        JsonNode open = found.at("/rows/1");
        assertThat(open.at("/facts/0/stated").asBoolean(true)).isFalse();
        assertThat(open.at("/figures/closed").asInt()).isZero();
        JsonNode total = found.path("total");
        assertThat(total.path("received").asInt()).isEqualTo(3);
        assertThat(total.at("/clearance/value").decimalValue()).isEqualByComparingTo("0.6667");
        assertThat(total.at("/receivedChange/value").isNull()).isTrue();
        assertThat(total.at("/receivedChange/reason").asString()).contains("zero");
        assertThat(total.path("amountTotal").isNull()).isTrue();
        JsonNode later = statistics("2023-08-01", "2023-09-01", "");
        assertThat(later.path("rows")).isEmpty();
        assertThat(later.at("/total/receivedChange/value").decimalValue()).isEqualByComparingTo("-1");
        assertThat(statistics("2022-08-01", "2022-09-01", ", where: [{field: \"outcome\", anyOf: [\"SETTLED\"]}]")
                        .at("/total/received")
                        .asInt())
                .isZero();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_can() {
        String window = "window: {from: \"2022-08-01\", until: \"2022-09-01\"}";
        String ask = "{ caseStatistics(projectId: \"p\", kind: \"%s\", %s%s) { position } }";
        assertThat(error(ask.formatted("stars", window, ""))).isEqualTo("KIND_UNKNOWN");
        assertThat(error(ask.formatted("complaints", window, ", groupBy: [\"county\"]")))
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(error(ask.formatted(
                        "complaints", window, ", groupBy: [\"kind\", \"state\", \"platform\", \"outcome\"]")))
                .isEqualTo("TOO_MANY");
        assertThat(error(ask.formatted("disputes", "window: {from: \"2022-09-01\", until: \"2022-09-01\"}", "")))
                .isEqualTo("PERIOD_ENDS_BEFORE_START");
        assertThat(error("{ forecast(projectId: \"p\", kind: \"disputes\", horizon: 61) { position } }"))
                .isEqualTo("HORIZON_OUT_OF_RANGE");
        assertThat(error("{ forecast(projectId: \"p\", kind: \"disputes\", from: \"1999-12-01\") { position } }"))
                .isEqualTo("DATE_OUT_OF_RANGE");
        assertThat(error("{ earlyWarnings(projectId: \"p\", asOf: \"2999-01-01\") { position } }"))
                .isEqualTo("DATE_OUT_OF_RANGE");
        assertThat(error(
                        ask.formatted("complaints", window, ", where: [{field: \"malicious\", anyOf: [\"perhaps\"]}]")))
                .isEqualTo("INVALID_VALUE");
        assertThat(error("{ earlyWarnings(projectId: \"p\", asOf: \"2021-12-31\") { position } }"))
                .isEqualTo("WARNING_POLICY_NOT_IN_FORCE");
    }

    @Test
    void a_year_of_months_is_no_series_and_says_so() {
        award();
        resolvedComplaint("f-" + projectId, "2022-08-11T09:00:00+08:00");
        JsonNode found = ask("""
            { forecast(projectId: "%s", kind: "complaints", until: "2023-08-01", horizon: 3, atPosition: %d) {
              refusal reason monthsNeeded series { month count } months { month } } }
            """.formatted(projectId, position())).path("forecast");
        assertThat(found.path("refusal").asString()).isEqualTo("SERIES_TOO_SHORT");
        assertThat(found.path("reason").asString()).contains("12 months").contains("36");
        assertThat(found.path("series")).hasSize(12);
        assertThat(found.at("/series/0/month").asString()).isEqualTo("2022-08-01");
        assertThat(found.at("/series/0/count").asInt()).isEqualTo(1);
        assertThat(found.at("/series/11/count").asInt()).isZero();
        JsonNode warned = ask("""
            { earlyWarnings(projectId: "%s", asOf: "2023-08-01", atPosition: %d) { position policy source { zh }
              warnings { rule } unjudged { rule kind reason explanation } } }
            """.formatted(projectId, position())).path("earlyWarnings");
        assertThat(warned.path("warnings")).isEmpty();
        assertThat(warned.path("unjudged")).hasSize(2);
        assertThat(warned.at("/unjudged/0/reason").asString()).isEqualTo("SERIES_TOO_SHORT");
        assertThat(warned.at("/unjudged/0/explanation").asString()).contains("36");
    }

    @Test
    void without_a_qualified_person_there_is_no_load_and_a_reason() {
        JsonNode load = ask("""
            { casesPerQualifiedPerson(projectId: "%s", window: {from: "2022-01-01", until: "2023-01-01"}) {
              on counties { county received persons } total { received persons perPerson { value reason } } } }
            """.formatted(projectId)).path("casesPerQualifiedPerson");
        assertThat(load.path("on").asString()).isEqualTo("2022-12-31");
        assertThat(load.path("counties")).hasSize(4);
        assertThat(load.at("/total/perPerson/value").isNull()).isTrue();
        assertThat(load.at("/total/perPerson/reason").asString()).isNotBlank();
    }
}
