package io.caseledger.workstation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssistanceRequestJourneyTest extends WorkstationStory {

    private String file(String filedAt) {
        String id = "a-" + UUID.randomUUID();
        accepted("fileAssistanceRequest", """
                assistanceRequestId: "%s", projectId: "%s", need: MEDIATION, rightKind: TRADE_MARK, county: DONGXING,
                applicant: {kind: ENTERPRISE, name: "东兴市红木家具厂", uscc: "%s"}, facts: "商标被仿冒",
                occurredAt: "%s"\
                """.formatted(id, projectId, uscc(), filedAt), "assistanceRequest { state }");
        return id;
    }

    private JsonNode go(String id, String mutation, String input) {
        return mutate(
                mutation,
                "assistanceRequestId: \"%s\", %s occurredAt: \"2022-10-20T09:00:00+08:00\"".formatted(id, input),
                "assistanceRequest { state workstationId handler lacking despite handOvers { fromWorkstationId reason } workstation { county } }");
    }

    /** The candidates among some workstations; those of other journeys may stand between them. */
    private List<JsonNode> matches(String id, List<String> among) {
        JsonNode all = ask("""
                        { workstationMatches(assistanceRequestId: "%s", first: 100, atPosition: %d) {
                          workstation { id } rank openRequests explanation { zh } fit { score full met lacking } } }""".formatted(id, position())).path("workstationMatches");
        var ours = new ArrayList<JsonNode>();
        all.forEach(it -> {
            if (among.contains(it.at("/workstation/id").asString())) {
                ours.add(it);
            }
        });
        return ours;
    }

    private JsonNode queue(String workstationId) {
        return ask("""
                        { workstationQueue(workstationId: "%s", atPosition: %d) { totalCount
                          nodes { request { id state } waitingWorkingDays } } }""".formatted(workstationId, position())).path("workstationQueue");
    }

    @Test
    void a_request_is_matched_queued_handed_over_and_completed() {
        awardDirection1();
        String near = operating(uscc(), "DONGXING");
        String alsoNear = operating(uscc(), "DONGXING");
        String far = operating(uscc(), "SHANGSI");
        var stations = List.of(near, alsoNear, far);
        String busy = near.compareTo(alsoNear) < 0 ? near : alsoNear;
        String idle = busy.equals(near) ? alsoNear : near;

        String second = file("2022-10-10T09:00:00+08:00");
        String first = file("2022-09-29T09:00:00+08:00");
        assertThat(matches(first, stations))
                .extracting(it -> it.at("/workstation/id").asString())
                .as("equal but for the id")
                .containsExactly(busy, idle, far);
        go(second, "assignAssistanceRequest", "workstationId: \"%s\",".formatted(busy));
        var ranked = matches(first, stations);
        assertThat(ranked)
                .extracting(it -> it.at("/workstation/id").asString())
                .as("the shorter queue first")
                .containsExactly(idle, busy, far);
        assertThat(ranked.get(1).path("openRequests").asInt()).isEqualTo(1);
        assertThat(ranked.get(1).at("/explanation/zh").asString()).isEqualTo("匹配 3/3，符合：辖区、权利类型、服务需求；待办 1 件");
        assertThat(ranked.get(2).at("/fit/score").asInt()).isEqualTo(2);
        assertThat(ranked.get(2).at("/fit/lacking/0").asString()).isEqualTo("COUNTY");

        JsonNode unfit = go(first, "assignAssistanceRequest", "workstationId: \"%s\",".formatted(far));
        assertThat(unfit.at("/userErrors/0/code").asString()).isEqualTo("WORKSTATION_DOES_NOT_FIT");
        assertThat(unfit.at("/userErrors/0/field").asString()).isEqualTo("input.despite");
        go(first, "assignAssistanceRequest", "workstationId: \"%s\",".formatted(busy));

        // Filed on 09-29 and on 10-10 of 2022: between them the working days are 09-30, the make-up workdays 10-08 and
        // 10-09 of the National Day holiday, and 10-10 itself. So the first waits four working days longer.
        JsonNode queue = queue(busy);
        assertThat(queue.path("totalCount").asInt()).isEqualTo(2);
        assertThat(queue.at("/nodes/0/request/id").asString()).isEqualTo(first);
        assertThat(queue.at("/nodes/1/request/id").asString()).isEqualTo(second);
        assertThat(queue.at("/nodes/0/waitingWorkingDays").asInt()
                        - queue.at("/nodes/1/waitingWorkingDays").asInt())
                .isEqualTo(4);

        JsonNode stranger = go(first, "acceptAssistanceRequest", "handler: \"路人\",");
        assertThat(stranger.at("/userErrors/0/code").asString()).isEqualTo("HANDLER_NOT_ON_STAFF");
        go(first, "acceptAssistanceRequest", "handler: \"黄丽华\",");
        step(busy, "closeWorkstation", "reason: \"企业搬迁\",", "2022-10-20");
        JsonNode closed = go(second, "acceptAssistanceRequest", "handler: \"黄丽华\",");
        assertThat(closed.at("/userErrors/0/code").asString()).isEqualTo("WORKSTATION_NOT_OPERATING");

        JsonNode handedOver = go(
                first,
                "handOverAssistanceRequest",
                "workstationId: \"%s\", despite: \"东兴市工作站已关闭\", reason: \"工作站关闭\",".formatted(far));
        assertThat(handedOver.at("/assistanceRequest/state").asString()).isEqualTo("ASSIGNED");
        assertThat(handedOver.at("/assistanceRequest/lacking/0").asString()).isEqualTo("COUNTY");
        assertThat(handedOver.at("/assistanceRequest/workstation/county").asString())
                .isEqualTo("SHANGSI");
        assertThat(handedOver
                        .at("/assistanceRequest/handOvers/0/fromWorkstationId")
                        .asString())
                .isEqualTo(busy);
        assertThat(queue(busy).path("totalCount").asInt()).isEqualTo(1);
        assertThat(queue(far).at("/nodes/0/request/id").asString()).isEqualTo(first);

        go(first, "acceptAssistanceRequest", "handler: \"韦国强\",");
        JsonNode done = go(first, "completeAssistanceRequest", "outcome: SETTLED, result: \"双方和解\",");
        assertThat(done.at("/assistanceRequest/state").asString()).isEqualTo("COMPLETED");
        assertThat(queue(far).path("totalCount").asInt()).isZero();
        JsonNode over = go(first, "withdrawAssistanceRequest", "reason: \"撤回\",");
        assertThat(over.at("/userErrors/0/code").asString()).isEqualTo("ASSISTANCE_REQUEST_STATE_FORBIDS");
        assertThat(over.at("/userErrors/0/args/1").asString())
                .isEqualTo("correctAssistanceRequest, voidAssistanceRequest");

        JsonNode stray = go(first, "correctAssistanceRequest", "disputeCaseId: \"d-404\", reason: \"笔误\",");
        assertThat(stray.at("/userErrors/0/code").asString()).isEqualTo("DISPUTE_NOT_FOUND");
        go(first, "correctAssistanceRequest", "county: GANGKOU, reason: \"笔误\",");
        JsonNode voided = go(first, "voidAssistanceRequest", "reason: \"重复登记\",");
        assertThat(voided.at("/assistanceRequest/state").asString()).isEqualTo("VOIDED");
    }

    /** Every field of the feature, so that none is described and not answered. */
    private static final String STATION = """
            id projectId name host { name uscc } hostUscc county address specialities needs planner
            staff { name qualification certificateNumber } state plannedAt
            coaching { number coach topic minutes evidence { title } heldAt voidReason } coachingMinutes coached
            checklistId checklistTitle { zh en }
            checklist { item { id title { zh } measure atLeast unit { en } countsStaff source { zh } }
              answer { number holds evidence { kind } answeredAt } fulfilled }
            unfulfilled checklistCompletedAt checklistComplete approver documentNumber approvedAt approved
            operatingSince establishedOn established closedAt voided endReason
            corrections { reason occurredAt } updatedAt""";

    private static final String REQUEST = """
            id projectId applicant { kind name uscc } need rightKind county facts disputeCaseId state filedAt
            workstationId lacking despite assignedAt handler acceptedAt outcome result evidence { title } completedAt
            endReason handOvers { fromWorkstationId toWorkstationId reason occurredAt } updatedAt""";

    @Test
    void every_field_that_is_described_is_answered() {
        awardDirection1();
        String station = operating(uscc(), "FANGCHENG");
        accepted("correctWorkstation", """
                workstationId: "%s", address: "防邕路 3 号", reason: "笔误", occurredAt: "2022-08-02T09:00:00+08:00"\
                """.formatted(station), "");
        String request = file("2022-09-29T09:00:00+08:00");
        go(request, "assignAssistanceRequest", "workstationId: \"%s\", despite: \"本县尚无\",".formatted(station));
        JsonNode shown = ask("{ workstation(id: \"%s\", atPosition: %d) { %s } }"
                        .formatted(station, position(), STATION))
                .path("workstation");
        assertThat(shown.path("address").asString()).isEqualTo("防邕路 3 号");
        assertThat(shown.at("/checklist/0/answer/number").asDouble()).isEqualTo(3);
        assertThat(shown.at("/checklist/2/answer/holds").asBoolean()).isTrue();
        assertThat(shown.at("/corrections/0/reason").asString()).isEqualTo("笔误");
        JsonNode asked = ask("{ assistanceRequest(id: \"%s\") { %s workstation { id } } }".formatted(request, REQUEST))
                .path("assistanceRequest");
        assertThat(asked.at("/workstation/id").asString()).isEqualTo(station);
        assertThat(asked.path("lacking").path(0).asString()).isEqualTo("COUNTY");
        assertThat(asked.path("despite").asString()).isEqualTo("本县尚无");
    }

    @Test
    void requests_are_filtered_and_what_does_not_exist_is_said() {
        awardDirection1();
        String early = file("2022-09-29T09:00:00+08:00");
        file("2022-10-10T09:00:00+08:00");
        JsonNode page = ask("""
                        { assistanceRequests(filter: {projectId: "%s", states: [FILED], county: DONGXING, filedTo: "2022-10-10", text: "红木"},
                          atPosition: %d) { totalCount nodes { id workstation { id } } } }""".formatted(projectId, position())).path("assistanceRequests");
        assertThat(page.path("totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/nodes/0/id").asString()).isEqualTo(early);
        assertThat(page.at("/nodes/0/workstation").isNull()).isTrue();
        var nowhere =
                send(request("{ workstationQueue(workstationId: \"w-none\") { totalCount } }", Map.of(), Role.OFFICER));
        assertThat(nowhere.at("/errors/0/extensions/code").asString()).isEqualTo("WORKSTATION_NOT_FOUND");
        var nothing = send(
                request("{ workstationMatches(assistanceRequestId: \"a-none\") { rank } }", Map.of(), Role.OFFICER));
        assertThat(nothing.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
    }
}
