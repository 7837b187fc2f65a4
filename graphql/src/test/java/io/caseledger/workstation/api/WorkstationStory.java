package io.caseledger.workstation.api;

import io.caseledger.Journey;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of workstations share. Each journey has hosts of its own, as a host has one workstation. */
abstract class WorkstationStory extends Journey {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** A code that no other journey has, with its check character (GB 32100-2015). */
    static String uscc() {
        var code = new StringBuilder("914506");
        int sum = 0;
        int weight = 1;
        while (code.length() < 17) {
            code.append(ThreadLocalRandom.current().nextInt(10));
        }
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    final void awardDirection1() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
    }

    static String newId() {
        return "w-" + UUID.randomUUID();
    }

    final String planning(String id, String uscc, String county) {
        return """
                workstationId: "%s", projectId: "%s", name: "北部湾维权援助工作站",
                host: {name: "广西北部湾𬭚业有限公司", uscc: "%s"}, county: %s, address: "兴港大道 1 号",
                specialities: [TRADE_MARK, INVENTION_PATENT], needs: [CONSULTATION, MEDIATION],
                staff: [{name: "韦国强", qualification: PATENT_ATTORNEY, certificateNumber: "4500001"},
                        {name: "黄丽华", qualification: LAWYER}, {name: "农小明", qualification: MEDIATOR}],
                planner: "覃科长", occurredAt: "2022-07-01T09:00:00+08:00"\
                """.formatted(id, projectId, uscc, county);
    }

    final JsonNode step(String id, String mutation, String input, String day) {
        return accepted(
                mutation,
                "workstationId: \"%s\", %s occurredAt: \"%sT09:00:00+08:00\"".formatted(id, input, day),
                "workstation { state unfulfilled established establishedOn checklistComplete }");
    }

    final void coach(String id) {
        accepted("recordCoaching", """
                workstationId: "%s", coach: "梁老师", topic: "维权援助流程", minutes: 90, evidence: [%s],
                heldAt: "2022-07-10T09:00:00+08:00"\
                """.formatted(id, evidence()), "workstation { state }");
    }

    final String answer(String item, String value) {
        return "item: \"%s\", %s, evidence: [%s],".formatted(item, value, evidence());
    }

    /** Plans a workstation and takes it to its opening on 1 August 2022. */
    final String operating(String uscc, String county) {
        String id = newId();
        accepted("planWorkstation", planning(id, uscc, county), "");
        coach(id);
        step(id, "answerChecklistItem", answer("staff", "number: 3"), "2022-07-15");
        step(id, "answerChecklistItem", answer("office", "number: 50"), "2022-07-15");
        step(id, "answerChecklistItem", answer("legal-person", "holds: true"), "2022-07-15");
        step(id, "completeChecklist", "", "2022-07-20");
        step(id, "approveWorkstation", "approver: \"陈局长\", documentNumber: \"防知〔2022〕9号\",", "2022-07-25");
        step(id, "startWorkstationOperation", "", "2022-08-01");
        return id;
    }
}
