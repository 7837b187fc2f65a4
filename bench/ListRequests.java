import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked of training classes, attendance lists and certificates. */
final class ListRequests {
    static final String PROJECT = "bench-10";
    private static final String PROGRAMME = "bench-10-programme";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SURNAMES = "韦黄李陆梁覃莫蒙岑农";
    private static final String GIVEN = "海山江林秋春明文广宁";

    private ListRequests() {}

    static String award() {
        return mutation("awardProject", """
                "projectId":"%s","direction":"DIRECTION_10","title":"海外维权与纠纷应对能力建设专题",\
                "undertakingUnit":{"name":"防城港市某维权援助中心","uscc":"%s"},"startsOn":"%s","endsOn":"%s\"""".formatted(
                PROJECT, Requests.HOLDER_USCC, Requests.FIRST_DAY.minusDays(5), Requests.FIRST_DAY.minusDays(5).plusYears(1)));
    }

    static String programme() {
        return mutation("planTrainingProgramme", """
                "programmeId":"%s","projectId":"%s","title":"海外维权培训计划",\
                "units":[{"unitId":"u1","module":"OVERSEAS_PROTECTION","title":"海外纠纷应对指导","plannedMinutes":90}],"occurredAt":"%s\""""
                .formatted(PROGRAMME, PROJECT, Requests.at(0, 1)));
    }

    static String planClass(String classId) {
        return mutation("planTrainingClass", """
                "classId":"%1$s","programmeId":"%2$s","number":"第%1$s期","title":"海外维权培训班","mode":"OFFLINE","capacity":5000,\
                "organiser":"防城港市某维权援助中心","occurredAt":"%3$s\"""".formatted(classId, PROGRAMME, Requests.at(0, 2)));
    }

    static String openClass(String classId) {
        return mutation("openTrainingClass", "\"classId\":\"%s\",\"occurredAt\":\"%s\"".formatted(classId, Requests.at(0, 4)));
    }

    /** The n-th session of a class, four on a day, and nobody else in its room. */
    static String planSession(String classId, int number) {
        return mutation("planTrainingSession", """
                "classId":"%1$s","sessionId":"s%2$d","unitId":"u1","place":"%1$s 室","lecturer":"讲师 %1$s",%3$s,"minutes":90,\
                "occurredAt":"%4$s\"""".formatted(classId, number, time(number), Requests.at(0, 3)));
    }

    static String deliverSession(String classId, int number) {
        return mutation("deliverTrainingSession",
                "\"classId\":\"%s\",\"sessionId\":\"s%d\",%s,\"minutes\":90".formatted(classId, number, time(number)));
    }

    private static String time(int number) {
        int day = 10 + number / 4;
        int hour = 1 + number % 4 * 2;
        return "\"startsAt\":\"%s\",\"endsAt\":\"%s\"".formatted(
                Requests.at(day, hour), Requests.at(day, hour + 1).replace(":00:00Z", ":30:00Z"));
    }

    /** A signed list of so many people, the first of whom has this number. */
    static String record(String listId, String classId, int session, int first, int rows) {
        String people = IntStream.range(first, first + rows).mapToObj(ListRequests::person).collect(Collectors.joining(","));
        return mutation("recordAttendanceList", """
                "listId":"%s","classId":"%s","sessionId":"s%d","method":"SIGNATURE_LIST","fileDigest":"%s","rows":[%s],"occurredAt":"%s\""""
                .formatted(listId, classId, session, "0f".repeat(32), people, Requests.now()));
    }

    static String confirm(String listId) {
        return mutation("confirmAttendanceList", "\"listId\":\"%s\",\"occurredAt\":\"%s\"".formatted(listId, Requests.now()));
    }

    static String list(String listId) {
        return Json.request(
                "query($id: ID!) { attendanceList(id: $id) { rows recorded alreadyRecorded refused } }",
                "{\"id\":\"%s\"}".formatted(listId));
    }

    static String issue(String runId, String classId) {
        return mutation("issueCertificates",
                "\"runId\":\"%s\",\"classId\":\"%s\",\"occurredAt\":\"%s\"".formatted(runId, classId, Requests.now()));
    }

    static String run(String runId) {
        return Json.request(
                "query($id: ID!) { certificateRun(id: $id) { issued remaining } }", "{\"id\":\"%s\"}".formatted(runId));
    }

    static String certificates(String classId, String after) {
        return Json.request(
                "query($c: ID!, $x: String) { certificates(filter: { classId: $c }, first: 100, after: $x) {"
                        + " totalCount pageInfo { endCursor } edges { node { number } } } }",
                "{\"c\":\"%s\",\"x\":%s}".formatted(classId, after == null ? "null" : '"' + after + '"'));
    }

    /** An invented person, with an identity number that adds up; there is no region 450699. */
    private static String person(int number) {
        String body = "450699%d%02d01%03d".formatted(1900 + number / 12_000, 1 + number / 1_000 % 12, number % 1_000);
        int sum = IntStream.range(0, 17).map(i -> (body.charAt(i) - '0') * WEIGHTS[i]).sum();
        return "{\"name\":\"%s%s%s\",\"identityNumber\":\"%s%s\",\"phone\":\"138%08d\",\"organisation\":\"防城港市某边贸有限公司\"}".formatted(
                SURNAMES.charAt(number % 10), GIVEN.charAt(number / 10 % 10), GIVEN.charAt(number / 100 % 10),
                body, "10X98765432".charAt(sum % 11), number);
    }

    private static String mutation(String name, String input) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return Json.request(
                "mutation($i: " + type + "!) { " + name + "(input: $i) { id position userErrors { code field message } } }",
                "{\"i\":{" + input + "}}");
    }
}
