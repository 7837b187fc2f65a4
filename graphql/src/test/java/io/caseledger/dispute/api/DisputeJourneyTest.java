package io.caseledger.dispute.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of dispute cases through the API; every due day is counted by hand from the law that is named beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeJourneyTest extends DisputeStory {
    private static final String CLOCKS = "clocks { rule party dueAt pausedAt } nextDueAt";

    private static List<String> due(JsonNode it) {
        var due = new ArrayList<String>();
        for (JsonNode clock : it.path("clocks")) {
            String party = clock.path("party").isNull()
                    ? ""
                    : "/" + clock.path("party").asString();
            due.add(clock.path("rule").asString() + party + " "
                    + clock.path("dueAt").asString());
        }
        return due;
    }

    @Test
    void a_case_is_adjudicated_and_the_time_of_its_suspension_does_not_count() {
        awardDirection1();
        // 维权援助工作指引: 15 working days from Wednesday 4 June: 5, 6, 9-13, 16-20, 23, 24 and 25 June, so the limit ends
        // with 25 June in Shanghai (the Dragon Boat holiday was over on 2 June).
        String id = register("防知裁案〔2025〕1号", "2025-06-04T10:00", "");
        assertThat(due(show(id, CLOCKS))).containsExactly("assistance.review 2025-06-25T16:00:00Z");
        act(id, "acceptDisputeCase", "2025-06-10T10:00", "");
        act(id, "startAssistance", "2025-06-11T10:00", "");

        // 国家知识产权局令第81号: three months from Monday 7 July end with 7 October, which is a holiday until the 8th, so
        // with Thursday the 9th (民诉法 85). The copies: 5 working days are 8, 9, 10, 11 and 14 July.
        JsonNode docketed = act(id, "docketAdjudication", "2025-07-07T09:00", "docketNumber: \"防知裁〔2025〕1号\"", CLOCKS);
        assertThat(due(docketed))
                .containsExactly(
                        "patent.adjudication 2025-10-09T16:00:00Z", "patent.copy-to-respondent 2025-07-14T16:00:00Z");
        act(id, "sendCopyToRespondent", "2025-07-10T09:00", "partyRef: \"R1\"");
        act(id, "sendCopyToRespondent", "2025-07-10T09:00", "partyRef: \"R2\"");

        // Each has 15 days from the arrival: R1 from 15 July until Wednesday the 30th, R2 from the 16th until the 31st.
        act(id, "recordCopyReceived", "2025-07-15T09:00", "partyRef: \"R1\"");
        JsonNode received = act(id, "recordCopyReceived", "2025-07-16T09:00", "partyRef: \"R2\"", CLOCKS);
        assertThat(due(received))
                .containsExactly(
                        "patent.adjudication 2025-10-09T16:00:00Z",
                        "patent.reply/R1 2025-07-30T16:00:00Z",
                        "patent.reply/R2 2025-07-31T16:00:00Z");
        assertThat(received.path("nextDueAt").asString()).isEqualTo("2025-07-30T16:00:00Z");
        act(id, "recordReply", "2025-07-28T09:00", "partyRef: \"R1\"");
        JsonNode late = act(
                id, "recordReply", "2025-08-01T00:00", "partyRef: \"R2\"", "lateSteps { rule party dueAt } " + CLOCKS);
        assertThat(late.path("lateSteps").path(0).path("party").asString()).isEqualTo("R2");

        String pause = "ground: INVALIDATION_PENDING, reason: \"被请求人请求宣告专利权无效\"";
        JsonNode suspended =
                act(id, "suspendAdjudication", "2025-08-11T09:00", pause, "state " + CLOCKS + " possibleCommands");
        assertThat(suspended.path("state").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.path("nextDueAt").isNull()).isTrue();
        assertThat(suspended.path("clocks").path(0).path("pausedAt").asString()).isEqualTo("2025-08-11T01:00:00Z");
        assertThat(suspended.path("possibleCommands").toString())
                .contains("resumeAdjudication")
                .doesNotContain("decideAdjudication");
        // From 11 August to 15 September are 20 + 15 = 35 days; 7 October and 35 days are 11 November, a Tuesday.
        JsonNode resumed = act(id, "resumeAdjudication", "2025-09-15T09:00", "reason: \"维持专利权有效\"", CLOCKS);
        assertThat(due(resumed)).containsExactly("patent.adjudication 2025-11-11T16:00:00Z");

        String hearing = "hearingAt: \"2025-09-29T09:00:00+08:00\", place: \"第一审理庭\"";
        act(id, "scheduleOralHearing", "2025-09-18T09:00", hearing);
        act(id, "holdOralHearing", "2025-09-29T11:00", "note: \"双方到庭\"");
        String decision = "result: INFRINGEMENT_FOUND, documentNumber: \"防知裁字〔2025〕1号\", orders: \"停止销售\"";
        assertThat(reason(id, "decideAdjudication", "2025-10-20T09:00", decision + ", compensationInYuan: 5000")
                        .path("code")
                        .asString())
                .isEqualTo("COMPENSATION_NOT_ADJUDICATED"); // 专利法 65
        JsonNode decided = act(id, "decideAdjudication", "2025-10-20T09:00", decision, "lateSteps { rule } " + CLOCKS);
        assertThat(decided.path("clocks")).isEmpty();
        assertThat(decided.path("lateSteps")).hasSize(1);

        String closing = "outcome: ADJUDICATED, summary: \"裁决已生效\"";
        assertThat(reason(id, "closeDisputeCase", "2025-11-03T09:00", closing)
                        .path("code")
                        .asString())
                .isEqualTo("EVIDENCE_LIST_INCOMPLETE");
        act(id, "declareEvidenceComplete", "2025-11-01T09:00", "");
        JsonNode closed = act(
                id,
                "closeDisputeCase",
                "2025-11-03T00:00",
                closing,
                "state outcome closedOn countable version adjudication { decisions { result } docket { suspensions { resumedAt } } }");
        assertThat(closed.path("closedOn").asString()).isEqualTo("2025-11-03");
        assertThat(closed.path("version").asInt()).isEqualTo(16);
        assertThat(closed.path("adjudication")
                        .path("docket")
                        .path("suspensions")
                        .path(0)
                        .path("resumedAt")
                        .asString())
                .isEqualTo("2025-09-15T01:00:00Z");
        assertThat(counted()).isEqualTo(1);
        act(id, "archiveDisputeCase", "2025-12-01T09:00", "keptAt: \"综合档案室\"");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void a_case_is_settled_by_mediation_and_a_court_confirms_the_agreement() {
        awardDirection1();
        String id = assisted("防知调案〔2025〕1号", "2025-03-03T10:00", "2025-03-11T10:00");
        // 国家知识产权局令第81号: two months from 1 April end on Sunday 1 June, a holiday until the 2nd: Tuesday 3 June.
        JsonNode mediating = act(id, "startMediation", "2025-04-01T10:00", "complex: false", CLOCKS);
        assertThat(due(mediating)).containsExactly("patent.mediation 2025-06-03T16:00:00Z");
        // 人民调解法 33: 30 days from 20 May are 11 days to the end of May and 19 more: Thursday 19 June.
        String terms = "agreementNumber: \"防调〔2025〕1号\", terms: \"停止销售并赔偿\", compensationInYuan: 20000";
        JsonNode agreed = act(id, "recordMediationAgreement", "2025-05-20T10:00", terms, CLOCKS);
        assertThat(due(agreed)).containsExactly("mediation.judicial-confirmation 2025-06-19T16:00:00Z");
        act(id, "declareEvidenceComplete", "2025-05-21T10:00", "");
        JsonNode closed =
                act(id, "closeDisputeCase", "2025-05-23T10:00", "outcome: MEDIATED, summary: \"达成调解协议\"", CLOCKS);
        assertThat(due(closed)).as("goes on after the closing").containsExactlyElementsOf(due(agreed));

        String verdict = "confirmed: true, documentNumber: \"（2025）桂06诉前调确1号\"";
        assertThat(reason(id, "decideJudicialConfirmation", "2025-06-16T10:00", verdict)
                        .path("code")
                        .asString())
                .isEqualTo("NO_CONFIRMATION_PENDING");
        assertThat(reason(id, "requestJudicialConfirmation", "2025-06-20T00:00", "court: \"防城港市中级人民法院\"")
                        .path("code")
                        .asString())
                .isEqualTo("CONFIRMATION_TOO_LATE");
        act(id, "requestJudicialConfirmation", "2025-06-19T23:59", "court: \"防城港市中级人民法院\"");
        JsonNode confirmed = act(
                id,
                "decideJudicialConfirmation",
                "2025-07-08T10:00",
                verdict,
                "state clocks { rule } mediation { agreement { compensationInYuan } confirmation { confirmed } }");
        assertThat(confirmed.path("clocks")).isEmpty();
        JsonNode mediation = confirmed.path("mediation");
        assertThat(mediation.path("agreement").path("compensationInYuan").asInt())
                .isEqualTo(20_000);
        assertThat(mediation.path("confirmation").path("confirmed").asBoolean()).isTrue();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_the_state_forbids_is_refused_with_the_state_and_what_is_possible() {
        awardDirection1();
        String id = register("防知案〔2025〕3号", "2025-03-03T10:00", "");
        JsonNode refused = reason(id, "startMediation", "2025-03-04T10:00", "complex: false");
        assertThat(refused.path("code").asString()).isEqualTo("DISPUTE_STATE_FORBIDS");
        assertThat(refused.path("args").path(0).asString()).isEqualTo("RECEIVED");
        assertThat(refused.path("message").asString()).contains("acceptDisputeCase");
        assertThat(show(id, "possibleCommands").path("possibleCommands").toString())
                .contains("acceptDisputeCase")
                .doesNotContain("startMediation");
    }

    @Test
    void of_two_officers_who_saw_the_same_version_the_second_is_told_what_changed() {
        awardDirection1();
        String id = register("防知案〔2025〕4号", "2025-03-03T10:00", "");
        long seen = show(id, "version").path("version").asLong();
        act(id, "acceptDisputeCase", "2025-03-10T10:00", ", expectedVersion: " + seen);
        JsonNode refused =
                reason(id, "rejectDisputeCase", "2025-03-10T11:00", "reasons: \"不属于受理范围\", expectedVersion: " + seen);
        assertThat(refused.path("code").asString()).isEqualTo("CONFLICT");
        assertThat(refused.path("field").asString()).endsWith("expectedVersion");
        assertThat(refused.path("args").toString()).contains("DisputeAccepted");
        assertThat(show(id, "state version").path("version").asLong()).isEqualTo(seen + 1);
    }

    @Test
    void a_family_counts_once_and_its_cases_know_each_other() {
        awardDirection1();
        String first = assisted("防知案〔2025〕5号", "2025-03-03T10:00", "2025-03-11T10:00");
        String second = register("防知案〔2025〕5号之二", "2025-03-20T10:00", ", splitFrom: \"" + first + "\"");
        act(second, "acceptDisputeCase", "2025-03-21T10:00", "");
        act(second, "startAssistance", "2025-03-21T10:00", "");
        String third = assisted("防知案〔2025〕6号", "2025-03-03T10:00", "2025-03-11T10:00");
        for (String id : List.of(first, second, third)) {
            act(id, "recordSettlement", "2025-04-10T10:00", "terms: \"停止销售\"");
            act(id, "declareEvidenceComplete", "2025-04-10T11:00", "");
            act(id, "closeDisputeCase", "2025-04-11T10:00", "outcome: SETTLED, summary: \"和解\"");
        }
        assertThat(counted()).isEqualTo(2);
        act(third, "joinDisputeCase", "2025-04-12T10:00", "familyHead: \"%s\", reason: \"同一侵权行为\"".formatted(first));
        assertThat(counted()).isEqualTo(1);
        JsonNode family = show(third, "family { id cases { id } }").path("family");
        assertThat(family.path("id").asString()).isEqualTo(first);
        assertThat(family.path("cases")).hasSize(3);

        String list = """
                { disputeCases(filter: {projectId: "%s", outcomes: [SETTLED], rightKind: DESIGN_PATENT, county: "东兴市", \
                familyId: "%s", text: "韦某", ecommerce: true, platform: "海淘网"}, \
                order: {field: CASE_NUMBER, direction: DESC}, first: 2, atPosition: %d) \
                { totalCount nodes { id } pageInfo { hasNextPage } } }""".formatted(cases, first, position());
        JsonNode page = ask(list).path("disputeCases");
        assertThat(page.path("totalCount").asInt()).isEqualTo(3);
        assertThat(page.path("nodes").path(0).path("id").asString()).isEqualTo(third);
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        String reason = ask("""
                { indicatorItems(projectId: "%s", indicatorId: "D1.CASES", counted: false) { nodes { reason { en } } } }""".formatted(cases)).toString();
        assertThat(reason).contains("counts once");
    }

    @Test
    void cases_are_found_by_their_officer_and_by_the_limit_that_ends_first() {
        awardDirection1();
        String later = register("防知案〔2025〕7号", "2025-03-10T10:00", "");
        String sooner = register("防知案〔2025〕8号", "2025-03-03T10:00", "");
        String done = assisted("防知案〔2025〕9号", "2025-03-03T10:00", "2025-03-11T10:00");
        for (String id : List.of(later, sooner, done)) {
            act(id, "assignDisputeOfficer", "2025-03-12T10:00", "officer: \"li-%s\"".formatted(cases));
        }
        String list = """
                { disputeCases(filter: {officer: "li-%s", dueBefore: "2026-01-01T00:00:00Z"}, order: {field: NEXT_DUE_AT}, \
                atPosition: %d) { nodes { id officers } } }""".formatted(cases, position());
        JsonNode nodes = ask(list).path("disputeCases").path("nodes");
        assertThat(nodes).hasSize(2);
        assertThat(nodes.path(0).path("id").asString()).isEqualTo(sooner);
    }

    @Test
    void a_case_and_the_complaint_that_was_escalated_to_it_disclose_what_both_show() {
        award();
        awardDirection1();
        String complaint = "c-" + UUID.randomUUID();
        accepted("fileComplaint", complaint(complaint, complaint), "");
        step(complaint, "startPrimaFacieReview", "occurredAt: \"2022-08-02T09:00:00+08:00\"");
        step(
                complaint,
                "takeMeasure",
                "measures: [DELETE], forwardedToSellerAt: \"2022-08-03T10:00:00+08:00\", occurredAt: \"2022-08-03T09:00:00+08:00\"");
        step(
                complaint,
                "submitNonInfringementDeclaration",
                "declarant: {name: \"北部湾鞋店\"}, evidence: [%s], occurredAt: \"2022-08-05T09:00:00+08:00\""
                        .formatted(evidence()));
        step(complaint, "deliverDeclaration", "arrivedAt: \"2022-08-08T15:00:00+08:00\"");
        step(
                complaint,
                "escalateComplaint",
                "body: \"防城港市知识产权局\", kind: ADMINISTRATIVE_COMPLAINT, reference: \"1号\", occurredAt: \"2022-08-12T09:00:00+08:00\"");
        String id = register("防知案〔2025〕10号", "2025-03-03T10:00", ", fromComplaintId: \"" + complaint + "\"");

        JsonNode from = show(id, "fromComplaint { complaint { id projectId } sharedEvidence { title } }")
                .path("fromComplaint");
        assertThat(from.path("complaint").path("id").asString()).isEqualTo(complaint);
        assertThat(from.path("complaint").path("projectId").asString()).isEqualTo(projectId);
        assertThat(from.path("sharedEvidence")).hasSize(1);
        assertThat(from.path("sharedEvidence").path(0).path("title").asString()).isEqualTo("商品页面截图");
        JsonNode to = ask("""
                { complaint(id: "%s") { disputeCases { disputeCase { id caseNumber } sharedEvidence { sha256 } } } }""".formatted(complaint)).path("complaint").path("disputeCases");
        assertThat(to).hasSize(1);
        assertThat(to.path(0).path("disputeCase").path("id").asString()).isEqualTo(id);
        assertThat(to.path(0).path("sharedEvidence")).hasSize(1);
        assertThat(show(register("防知案〔2025〕11号", "2025-03-03T10:00", ""), "fromComplaint { complaint { id } }")
                        .path("fromComplaint")
                        .isNull())
                .isTrue();
    }
}
