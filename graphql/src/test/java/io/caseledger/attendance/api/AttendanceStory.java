package io.caseledger.attendance.api;

import io.caseledger.training.api.TrainingStory;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of attendance share. */
abstract class AttendanceStory extends TrainingStory {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** A citizen's number that adds up and that nobody else in these tests has. */
    static String citizen() {
        String digits =
                "45060219900101%03d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000));
        String others =
                "%014d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 90_000_000_000_000L));
        String number = others + digits.substring(14);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    static String phone() {
        return "139%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    final String register(String identity) {
        return accepted("registerTrainee", """
                        projectId: "%s", identity: {%s}, occurredAt: "2023-02-20T09:00:00+08:00\"""".formatted(projectId, identity), "")
                .path("id")
                .asString();
    }

    final JsonNode list(String classId, String sessionId, String rows) {
        return accepted(
                        "recordAttendanceList",
                        listed(classId, sessionId, rows),
                        "attendanceList { id recorded alreadyRecorded refused receipts { row outcome traineeId participationId"
                                + " registered reason { code field message args } } }")
                .path("attendanceList");
    }

    static String listed(String classId, String sessionId, String rows) {
        return """
                classId: "%s", sessionId: "%s", method: SIGNATURE_LIST, rows: [%s],
                occurredAt: "2023-03-20T18:00:00+08:00\"""".formatted(classId, sessionId, rows);
    }

    final JsonNode confirm(JsonNode list) {
        return accepted(
                        "confirmAttendanceList",
                        "listId: \"%s\", occurredAt: \"2023-03-21T09:00:00+08:00\""
                                .formatted(list.path("id").asString()),
                        "attendanceList { state confirmed left { row reason { code message } } }")
                .path("attendanceList");
    }

    final JsonNode of(String participationId, String mutation, String input) {
        return accepted(
                        mutation,
                        "participationId: \"%s\", %s".formatted(participationId, input),
                        "participation { state attended attendedOn sessionsAttended minutesAttended completed completedOn"
                                + " attendances { sessionId state minutes startsAt } }")
                .path("participation");
    }

    /** People attended, sessions attended by people, and people who completed it. */
    final String attendance(String classId) {
        JsonNode shown = ask("""
                        { classAttendance(classId: "%s", atPosition: %d) { attended personSessions completed } }""".formatted(classId, position())).path("classAttendance");
        return shown.path("attended").asInt() + " "
                + shown.path("personSessions").asInt() + " "
                + shown.path("completed").asInt();
    }
}
