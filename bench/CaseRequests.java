import java.time.Instant;
import java.util.List;

/** What is asked of dispute cases. A case is {@code case-} and its number, which takes the place of {@link Requests#MARK}. */
final class CaseRequests {
    private static final String CASE = "case-" + Requests.MARK;

    /** When the cases of a whole life were received; those whose limits run now come today. */
    static final Instant RECEIVED = Instant.parse(Requests.at(0, 1));

    private CaseRequests() {}

    static String award(String projectId) {
        return Json.request(
                "mutation($i: AwardProjectInput!, $r: String) { awardProject(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                """
                {"r":"award-%1$s","i":{"projectId":"%1$s","direction":"DIRECTION_1","title":"企业知识产权维权能力提升试点",\
                "undertakingUnit":{"name":"防城港市某科技有限公司","uscc":"%2$s"},"startsOn":"%3$s","endsOn":"%4$s"}}"""
                        .formatted(projectId, Requests.HOLDER_USCC, Requests.FIRST_DAY.minusDays(5),
                                Requests.FIRST_DAY.minusDays(5).plusYears(1)));
    }

    /** Ten steps: from the application to the archive, by way of a mediated agreement. */
    static List<String> life(String projectId, Instant receivedAt) {
        return List.of(
                step("registerDisputeCase", """
                        "projectId":"%s","caseNumber":"桂防知维-%s","channel":"ASSISTANCE_APPLICATION","disputeType":"INFRINGEMENT",\
                        "petitioners":[{"ref":"P1","kind":"ORGANISATION","name":"锋锐工具（广西）有限公司","uscc":"%s"}],\
                        "respondents":[{"ref":"R1","kind":"ORGANISATION","name":"鑫海五金店"}],\
                        "rights":[{"kind":"DESIGN_PATENT","number":"%s","title":"电动螺丝刀","legalStatus":"IN_FORCE"}],\
                        "ecommerce":true,"platform":"%s","county":"港口区","needs":["MEDIATION"],\
                        "facts":"请求人称该店所售电动螺丝刀（货号 %s）与其外观设计专利的整体视觉效果无实质性差异，请求调解。",\
                        "evidence":[{"kind":"SCREENSHOT","title":"商品页面截图","sha256":"%s","keptAt":"证据柜 3-12"}],"receivedAt":"%s\"""".formatted(
                        projectId, Requests.MARK, Requests.HOLDER_USCC, Requests.RIGHT_NUMBER, Requests.PLATFORM,
                        Requests.MARK, "0f".repeat(32), receivedAt)),
                step("assignDisputeOfficer", "\"officer\":\"workstation\",\"occurredAt\":\"" + receivedAt.plusSeconds(60) + "\""),
                step("acceptDisputeCase", occurred(2)),
                step("startAssistance", occurred(3)),
                step("addDisputeEvidence", """
                        "evidence":[{"kind":"PURCHASE_RECORD","title":"购买凭证","sha256":"%s","keptAt":"证据柜 3-13"}],%s"""
                        .formatted("1e".repeat(32), occurred(4))),
                step("startMediation", "\"complex\":false," + occurred(5)),
                step("recordMediationAgreement", "\"terms\":\"被请求人停止销售并赔偿\",\"compensationInYuan\":3000," + occurred(20)),
                step("declareEvidenceComplete", occurred(21)),
                step("closeDisputeCase", "\"outcome\":\"MEDIATED\",\"summary\":\"调解达成协议\"," + occurred(22)),
                step("archiveDisputeCase", "\"keptAt\":\"档案室 2-7\"," + occurred(30)));
    }

    private static String occurred(int day) {
        return "\"occurredAt\":\"" + Requests.at(day, 2) + "\"";
    }

    private static String step(String name, String more) {
        String input = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return Json.request(
                "mutation($i: " + input + "!, $r: String) { " + name
                        + "(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                "{\"r\":\"%s-%s\",\"i\":{\"caseId\":\"%s\",%s}}".formatted(name, Requests.MARK, CASE, more));
    }

    static String search(String text) {
        return Json.request(
                "query($t: String!) { search(text: $t, first: 20) { edges { node { record { kind id title } snippet { text } } } } }",
                "{\"t\":\"" + text + "\"}");
    }

    static String workQueue() {
        return Json.request("{ myWorkQueue(first: 20) { edges { node { kind id title dueAt } } } }", "{}");
    }

    static String dueItems() {
        return Json.request(
                "query($b: DateTime!) { dueItems(before: $b, first: 20) { edges { node { recordId rule dueAt } } } }",
                "{\"b\":\"" + Requests.at(400, 1) + "\"}");
    }
}
