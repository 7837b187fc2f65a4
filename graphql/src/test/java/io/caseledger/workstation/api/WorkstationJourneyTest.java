package io.caseledger.workstation.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationJourneyTest extends WorkstationStory {

    private JsonNode workstation() {
        return figure("D1.WORKSTATION", position(), "");
    }

    private JsonNode items(String which) {
        return ask("""
                        { indicatorItems(indicatorId: "D1.WORKSTATION", projectId: "%s", %s) {
                          nodes { recordId on lacking reason { zh } } } }""".formatted(projectId, which)).path("indicatorItems").path("nodes");
    }

    @Test
    void a_workstation_goes_from_its_plan_to_operation_and_meets_the_indicator() {
        awardDirection1();
        String id = newId();
        String uscc = uscc();
        JsonNode planned = accepted(
                "planWorkstation",
                planning(id, uscc, "DONGXING"),
                "workstation { state unfulfilled checklistId checklist { item { id title { zh } atLeast unit { zh } } fulfilled } }");
        assertThat(planned.path("workstation").path("state").asString()).isEqualTo("PLANNED");
        assertThat(planned.path("workstation").path("unfulfilled")).hasSize(3);
        assertThat(planned.at("/workstation/checklist/1/item/atLeast").asDouble())
                .isEqualTo(50);
        assertThat(workstation().path("met").asBoolean()).isFalse();

        coach(id);
        step(id, "answerChecklistItem", answer("staff", "number: 3"), "2022-07-15");
        step(id, "answerChecklistItem", answer("office", "number: 49.5"), "2022-07-15");
        String complete = "workstationId: \"%s\", occurredAt: \"2022-07-20T09:00:00+08:00\"".formatted(id);
        JsonNode refused = mutate("completeChecklist", complete, "").path("userErrors");
        assertThat(refused).hasSize(2);
        assertThat(refused.path(0).path("code").asString()).isEqualTo("CHECKLIST_ITEM_UNFULFILLED");
        assertThat(refused.path(0).path("args").path(0).asString()).isEqualTo("office");
        assertThat(refused.path(1).path("args").path(0).asString()).isEqualTo("legal-person");
        step(id, "answerChecklistItem", answer("office", "number: 50"), "2022-07-16");
        JsonNode answered = step(id, "answerChecklistItem", answer("legal-person", "holds: true"), "2022-07-16");
        assertThat(answered.at("/workstation/unfulfilled").isEmpty()).isTrue();
        step(id, "completeChecklist", "", "2022-07-20");

        String bySelf = """
                workstationId: "%s", approver: "梁老师", documentNumber: "防知〔2022〕9号",
                occurredAt: "2022-07-25T09:00:00+08:00\"""".formatted(id);
        assertThat(refused("approveWorkstation", bySelf)).isEqualTo("APPROVER_INVOLVED");
        step(id, "approveWorkstation", "approver: \"陈局长\", documentNumber: \"防知〔2022〕9号\",", "2022-07-25");
        assertThat(workstation().path("value").asInt()).isZero();
        assertThat(items("counted: false").path(0).path("lacking").asString()).isEqualTo("established");

        JsonNode started = step(id, "startWorkstationOperation", "", "2022-08-01");
        assertThat(started.path("workstation").path("establishedOn").asString()).isEqualTo("2022-08-01");
        JsonNode met = workstation();
        assertThat(met.path("met").asBoolean()).isTrue();
        assertThat(met.path("margin").asInt()).isZero();
        assertThat(items("counted: true").path(0).path("on").asString()).isEqualTo("2022-08-01");

        assertThat(refused("planWorkstation", planning(newId(), uscc, "DONGXING")))
                .isEqualTo("ALREADY_EXISTS");
        step(id, "closeWorkstation", "reason: \"企业搬迁\",", "2022-12-01");
        assertThat(workstation().path("value").asInt()).as("established once").isEqualTo(1);
        String again = operating(uscc, "DONGXING");
        assertThat(workstation().path("value").asInt()).as("the same host").isEqualTo(1);
        assertThat(items("counted: false").path(0).path("reason").path("zh").asString())
                .contains("属同一事项");

        step(id, "voidWorkstation", "reason: \"误录\",", "2022-12-02");
        assertThat(workstation().path("value").asInt()).isEqualTo(1);
        step(again, "voidWorkstation", "reason: \"误录\",", "2022-12-02");
        assertThat(workstation().path("met").asBoolean()).isFalse();
        assertThat(items("counted: false").path(0).path("reason").path("zh").asString())
                .isEqualTo("已作废，视为从未设立");
    }

    @Test
    void a_forbidden_step_names_the_state_and_what_is_possible() {
        awardDirection1();
        String id = newId();
        accepted("planWorkstation", planning(id, uscc(), "GANGKOU"), "");
        JsonNode error = mutate(
                        "startWorkstationOperation",
                        "workstationId: \"%s\", occurredAt: \"2022-08-01T09:00:00+08:00\"".formatted(id),
                        "")
                .path("userErrors")
                .path(0);
        assertThat(error.path("code").asString()).isEqualTo("WORKSTATION_STATE_FORBIDS");
        assertThat(error.path("args").path(0).asString()).isEqualTo("PLANNED");
        assertThat(error.path("args").path(1).asString())
                .isEqualTo("RecordCoaching, ListWorkstationStaff, AnswerChecklistItem, CloseWorkstation, "
                        + "VoidWorkstation, CorrectWorkstation");
        String wrong = planning(newId(), "91350100M000100Y44", "GANGKOU");
        JsonNode invalid =
                mutate("planWorkstation", wrong, "").path("userErrors").path(0);
        assertThat(invalid.path("code").asString()).isEqualTo("USCC_INVALID");
        assertThat(invalid.path("field").asString()).isEqualTo("input.host.uscc");
    }

    @Test
    void workstations_are_filtered_and_paged() {
        awardDirection1();
        for (String county : new String[] {"SHANGSI", "GANGKOU", "SHANGSI"}) {
            accepted("planWorkstation", planning(newId(), uscc(), county), "");
        }
        String list = """
                { workstations(filter: {projectId: "%s", county: SHANGSI, rightKind: TRADE_MARK, need: MEDIATION, text: "北部湾"},
                  order: {field: PLANNED_AT, direction: DESC}, first: 1, atPosition: %d) {
                  totalCount nodes { county host { name } coaching { number } } pageInfo { hasNextPage } } }""";
        JsonNode page = ask(list.formatted(projectId, position())).path("workstations");
        assertThat(page.path("totalCount").asInt()).isEqualTo(2);
        assertThat(page.path("nodes")).hasSize(1);
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(page.at("/nodes/0/host/name").asString()).isEqualTo("广西北部湾𬭚业有限公司");
    }
}
