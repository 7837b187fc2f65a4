package io.caseledger.institution.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.RegisterStory;
import io.caseledger.shared.Role;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstitutionJourneyTest extends RegisterStory {
    private String institution(String kind, String name, String county) {
        return accepted(
                        "registerInstitution",
                        """
                        institutionId: "%s", projectId: "%s", validity: {from: "2018-01-01"}, %s,
                        particulars: {kind: %s, name: "%s", county: %s, services: [LITIGATION, ADVICE]}\
                        """.formatted(newId("i"), projectId, WHEN, kind, name, county),
                        "institution { state particulars { services } }")
                .path("id")
                .asString();
    }

    private String registering(String institutionId, String name, String qualifications) {
        return """
                projectId: "%s", identity: {name: "%s"}, qualifications: [%s], %s,
                engagement: {institutionId: "%s", validity: {from: "2020-01-01"}}\
                """.formatted(projectId, name, qualifications, WHEN, institutionId);
    }

    private String person(String institutionId, String name, String qualifications) {
        return accepted(
                        "registerPractitioner",
                        registering(institutionId, name, qualifications),
                        "practitioner { state }")
                .path("id")
                .asString();
    }

    private static String qualified(String kind, String number, String until) {
        return "{kind: %s, certificateNumber: \"%s\", validity: {from: \"2019-01-01\", until: %s}}"
                .formatted(kind, number, until);
    }

    /** How many persons of which qualification each institution had, and in all. */
    private Map<String, Integer> census(String day) {
        var counts = new TreeMap<String, Integer>();
        JsonNode nodes = shown("""
                institutionsAsOf(projectId: "%s", asOf: "%s", order: {field: NAME}, $at) {
                totalCount nodes { institution { particulars { name } } persons qualified { qualification persons } } }""".formatted(projectId, day)).path("nodes");
        for (JsonNode node : nodes) {
            String name = node.at("/institution/particulars/name").asString();
            counts.put(name, node.path("persons").asInt());
            node.path("qualified")
                    .forEach(it -> counts.put(
                            name + " " + it.path("qualification").asString(),
                            it.path("persons").asInt()));
        }
        JsonNode all = shown("qualifiedPersons(projectId: \"%s\", asOf: \"%s\", $at) { institutions persons }"
                .formatted(projectId, day));
        assertThat(all.path("institutions").asInt()).isEqualTo(nodes.size());
        counts.put("all", all.path("persons").asInt());
        return counts;
    }

    @Test
    void institutions_as_of_a_day_tell_how_many_qualified_persons_they_had_then() {
        awardDirection9();
        String agency = institution("PATENT_AGENCY", "甲所", "GANGKOU");
        String firm = institution("LAW_FIRM", "乙所", "DONGXING");
        String nong = person(
                agency,
                "农某",
                qualified("PATENT_AGENT", "4500001", "null") + qualified("LAWYER", "L-1", "\"2022-01-01\""));
        person(firm, "韦某", qualified("LAWYER", "L-2", "null"));
        assertThat(census("2021-12-31"))
                .isEqualTo(Map.of("甲所", 1, "甲所 PATENT_AGENT", 1, "甲所 LAWYER", 1, "乙所", 1, "乙所 LAWYER", 1, "all", 2));
        assertThat(census("2022-01-01"))
                .isEqualTo(Map.of("甲所", 1, "甲所 PATENT_AGENT", 1, "乙所", 1, "乙所 LAWYER", 1, "all", 2));
        assertThat(census("2019-12-31")).isEqualTo(Map.of("甲所", 0, "乙所", 0, "all", 0));
        assertThat(census("2017-12-31")).isEqualTo(Map.of("all", 0));

        String of = "practitionerId: \"%s\", %s, ".formatted(nong, WHEN);
        accepted("movePractitioner", of + "institutionId: \"%s\", on: \"2022-05-01\"".formatted(firm), "");
        assertThat(census("2022-05-01"))
                .isEqualTo(Map.of("甲所", 0, "乙所", 2, "乙所 PATENT_AGENT", 1, "乙所 LAWYER", 1, "all", 2));
        accepted("endQualification", of + "number: 1, on: \"2022-08-01\", reason: \"注销\"", "");
        assertThat(census("2022-08-01")).isEqualTo(Map.of("甲所", 0, "乙所", 1, "乙所 LAWYER", 1, "all", 1));
        accepted(
                "closeInstitution",
                "institutionId: \"%s\", on: \"2022-09-01\", reason: \"注销\", %s".formatted(firm, WHEN),
                "");
        assertThat(census("2022-09-01")).isEqualTo(Map.of("甲所", 0, "all", 0));
        accepted("leaveInstitution", of + "on: \"2023-01-01\", reason: \"辞职\"", "practitioner { state }");
        accepted("correctPractitioner", of + """
                identity: {name: "农某"}, reason: "转所有误",
                engagements: [{institutionId: "%s", validity: {from: "2020-01-01"}}]""".formatted(agency), "");
        assertThat(census("2022-05-01"))
                .isEqualTo(Map.of("甲所", 1, "甲所 PATENT_AGENT", 1, "乙所", 1, "乙所 LAWYER", 1, "all", 2));
    }

    @Test
    void a_certificate_is_one_persons_and_only_some_may_learn_whose() {
        awardDirection9();
        String firm = institution("LAW_FIRM", "丙所", "SHANGSI");
        String first = person(firm, "覃某", qualified("LAWYER", "A 1001", "null"));
        JsonNode twice = mutate(
                        "registerPractitioner", registering(firm, "陈某", qualified("LAWYER", "ａ1001", "null")), "")
                .path("userErrors")
                .path(0);
        assertThat(twice.path("code").asString()).isEqualTo("ALREADY_EXISTS");
        assertThat(twice.path("field").asString()).isEqualTo("input.qualifications[0].certificateNumber");
        assertThat(twice.path("args").path(0).asString()).isEqualTo(first);
        JsonNode found = shown("""
                practitioners(filter: {projectId: "%s", certificateNumber: "a1001", institutionId: "%s", text: "覃"}, $at) {
                totalCount nodes { id identity { name } qualifications { number qualification { kind validity { until } } } } }""".formatted(projectId, firm));
        assertThat(found.path("totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/nodes/0/identity/name").asString()).isEqualTo("覃某");
        String asked = "{ practitioner(id: \"%s\") { identity { name } } }".formatted(first);
        assertThat(askedBy(Role.AUDITOR, asked)
                        .at("/data/practitioner/identity/name")
                        .asString())
                .isEqualTo("覃某");
        JsonNode watcher = askedBy(Role.DASHBOARD, asked);
        assertThat(watcher.toString()).contains("FORBIDDEN").doesNotContain("覃某");
        assertThat(searched("覃某")).isEmpty();
        String counted =
                "{ qualifiedPersons(projectId: \"%s\", asOf: \"2022-01-01\") { persons } }".formatted(projectId);
        assertThat(askedBy(Role.DASHBOARD, counted)
                        .at("/data/qualifiedPersons/persons")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void institutions_are_listed_filtered_paged_and_searched() {
        awardDirection9();
        institution("LAW_FIRM", "丁律师事务所", "SHANGSI");
        institution("NOTARY_OFFICE", "戊公证处", "SHANGSI");
        institution("LAW_FIRM", "己律师事务所", "GANGKOU");
        JsonNode page = shown("""
                institutions(filter: {projectId: "%s", kinds: [LAW_FIRM], service: ADVICE, text: "律师"},
                order: {field: NAME, direction: DESC}, first: 1, $at) {
                totalCount nodes { particulars { name } } pageInfo { hasNextPage endCursor } }""".formatted(projectId));
        assertThat(page.path("totalCount").asInt()).isEqualTo(2);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode onDay = shown("""
                institutionsAsOf(projectId: "%s", asOf: "2020-01-01", filter: {county: SHANGSI}, first: 1, $at) {
                totalCount nodes { institution { particulars { name } } } pageInfo { hasNextPage } }""".formatted(projectId));
        assertThat(onDay.path("totalCount").asInt()).isEqualTo(2);
        assertThat(onDay.path("nodes")).hasSize(1);
        assertThat(searched("戊公证处").at("/0/record/title").asString()).isEqualTo("戊公证处");
    }
}
