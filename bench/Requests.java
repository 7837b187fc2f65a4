import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is sent. Notices differ in their item number, which is {@link #MARK} until a number takes its place. */
final class Requests {
    static final String MARK = "0000000000";
    static final String HOLDER_USCC = "91350100M000100Y43";
    static final String SELLER_USCC = "91310000775785552L";
    static final String RIGHT_NUMBER = "ZL202130123456.7";
    static final String SHOP = "shop-77";
    static final String PLATFORM = "某综合电商平台";

    private static final LocalDate TODAY = LocalDate.now();

    private Requests() {}

    /** The day with which all life cycles begin; the project begins a little earlier. */
    static final LocalDate FIRST_DAY = TODAY.minusDays(300);

    static String at(int day, int hour) {
        return FIRST_DAY.plusDays(day) + "T%02d:00:00Z".formatted(hour);
    }

    static String award(String projectId) {
        return Json.request(
                "mutation($i: AwardProjectInput!, $r: String) { awardProject(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                """
                {"r":"award-%1$s","i":{"projectId":"%1$s","direction":"DIRECTION_16","title":"电子商务平台知识产权保护",\
                "undertakingUnit":{"name":"防城港市某科技有限公司","uscc":"%2$s"},\
                "eligibility":{"registeredInCity":true,"independentLegalPerson":true,"sellsIndustrialGoods":true},\
                "startsOn":"%3$s","endsOn":"%4$s"}}"""
                        .formatted(projectId, HOLDER_USCC, FIRST_DAY.minusDays(5), FIRST_DAY.minusDays(5).plusYears(1)));
    }

    /** A notice with {@code listings} listings; {@code field} is fileComplaint or noop. */
    static String notice(String field, String projectId, String complaintId, int listings) {
        var offers = new StringBuilder();
        for (int i = 0; i < listings; i++) {
            offers.append(i == 0 ? "" : ",")
                    .append("{\"url\":\"https://item.example.cn/%s/%d\",\"itemNumber\":\"%s-%d\",\"title\":\"电动螺丝刀 锂电 同款 充电式家用\"}"
                            .formatted(MARK, i, MARK, i));
        }
        return Json.request(
                "mutation($i: FileComplaintInput!, $r: String) { " + field
                        + "(input: $i, requestId: $r) { id position userErrors { code field } } }",
                """
                {"r":"notice-%1$s","i":{%2$s"projectId":"%3$s","kind":"COMPLAINT","platform":"%4$s",\
                "rightHolder":{"name":"锋锐工具（广西）有限公司","uscc":"%5$s"},\
                "right":{"kind":"DESIGN_PATENT","number":"%6$s","title":"电动螺丝刀"},\
                "seller":{"name":"鑫海五金店","shopId":"%7$s","uscc":"%11$s"},\
                "listings":[%8$s],\
                "facts":"权利人称该商品的外观与其外观设计专利的整体视觉效果无实质性差异，附购买凭证与对比图，请求删除商品链接。",\
                "evidence":[{"kind":"SCREENSHOT","title":"商品页面截图","sha256":"%9$s","keptAt":"证据柜 3-12"}],\
                "noticeReceivedAt":"%10$s"}}"""
                        .formatted(
                                MARK,
                                complaintId == null ? "" : "\"complaintId\":\"" + complaintId + "\",",
                                projectId,
                                PLATFORM,
                                HOLDER_USCC,
                                RIGHT_NUMBER,
                                SHOP,
                                offers,
                                "0f".repeat(32),
                                at(0, 1),
                                SELLER_USCC));
    }

    /** A notice about a seller without a code, who is taken for a natural person and gets a key. */
    static String personal(String notice) {
        return notice.replace(",\"uscc\":\"" + SELLER_USCC + "\"", "");
    }

    static String progress(String field, String projectId) {
        return Json.request(
                "query($p: ID!) { " + field + "(projectId: $p) { projectId position asOf figures {"
                        + " indicator { id target title { zh en } } value met margin share from until metBy"
                        + " calendarYears { year value } } } }",
                "{\"p\":\"" + projectId + "\"}");
    }

    static String position() {
        return Json.request("{ position }", "{}");
    }

    static String complaint(String id, Long position) {
        return Json.request(
                "query($id: ID!, $a: Position) { complaint(id: $id, atPosition: $a) { id state } }",
                "{\"id\":\"%s\",\"a\":%s}".formatted(id, position));
    }

    /** A step of a complaint's life; {@code more} are further fields of the input. */
    static String step(String name, String complaintId, String more) {
        String input = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return Json.request(
                "mutation($i: " + input + "!, $r: String) { " + name
                        + "(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                "{\"r\":\"%s-%s\",\"i\":{\"complaintId\":\"%s\",%s}}".formatted(name, complaintId, complaintId, more));
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
