package io.caseledger.certificate.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.shared.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of certificates share: a class of one session of 180 minutes, and those who attend it. */
abstract class CertificateStory extends Journey {
    static final String TAUGHT_AT = "occurredAt: \"2023-03-01T17:00:00+08:00\"";
    static final String ISSUED_AT = "occurredAt: \"2023-03-10T10:00:00+08:00\"";
    static final String LATER = "occurredAt: \"2023-04-01T10:00:00+08:00\"";
    static final String SHOWN =
            "certificate { number state inForce atOdds holder training { hours } verificationUrl pdfUrl"
                    + " supersedes supersededBy endReason receivedBy version }";
    private String method = "";

    final String classId = "class-" + UUID.randomUUID();

    /** The class is delivered. */
    final void teach(String mode) {
        method = mode.equals("ONLINE") ? "PLATFORM_LOG" : "SIGNATURE_LIST";
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_10, title: "海外维权与纠纷应对能力建设专题",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2023-01-01", endsOn: "2024-01-01"\
                """.formatted(projectId), "");
        accepted("planTrainingProgramme", """
                programmeId: "prog-%s", projectId: "%s", title: "海外维权能力建设",
                units: [{unitId: "abroad", module: OVERSEAS_PROTECTION, title: "海外维权", titleEn: "Abroad", plannedMinutes: 180}],
                occurredAt: "2023-01-05T09:00:00+08:00"\
                """.formatted(projectId, projectId), "");
        accepted("planTrainingClass", """
                classId: "%s", programmeId: "prog-%s", number: "2023-1期", title: "海外维权培训班", mode: %s, capacity: 120,
                organiser: "防城港市知识产权保护协会", occurredAt: "2023-02-01T09:00:00+08:00"\
                """.formatted(classId, projectId, mode), "");
        ofClass("openTrainingClass", "occurredAt: \"2023-02-10T09:00:00+08:00\"");
        ofClass("planTrainingSession", """
                sessionId: "s-1", unitId: "abroad", place: "教室 %s", lecturer: "讲师 %s", startsAt: "2023-03-01T09:00:00+08:00",
                endsAt: "2023-03-01T17:00:00+08:00", minutes: 180, occurredAt: "2023-02-11T09:00:00+08:00"\
                """.formatted(classId, classId));
        ofClass("deliverTrainingSession", """
                sessionId: "s-1", startsAt: "2023-03-01T09:00:00+08:00", endsAt: "2023-03-01T17:00:00+08:00", minutes: 180""");
    }

    final JsonNode ofClass(String mutation, String input) {
        return accepted(mutation, "classId: \"%s\", %s".formatted(classId, input), "trainingClass { state }");
    }

    /** Somebody who attended so many minutes of the class. */
    final String attended(String name, int minutes) {
        String traineeId = "t-" + UUID.randomUUID();
        String session = "participationId: \"%s\", sessionId: \"s-1\", %s"
                .formatted(ParticipationCommand.idOf(classId, traineeId), TAUGHT_AT);
        accepted("registerTrainee", """
                traineeId: "%s", projectId: "%s", identity: {name: "%s"}, %s""".formatted(traineeId, projectId, name, TAUGHT_AT), "");
        accepted("enrolTrainee", """
                classId: "%s", traineeId: "%s", walkIn: true, %s""".formatted(classId, traineeId, TAUGHT_AT), "");
        accepted("recordAttendance", "%s, method: %s, minutes: %d".formatted(session, method, minutes), "");
        accepted("confirmAttendance", session, "");
        return traineeId;
    }

    final JsonNode issue(String traineeId) {
        return accepted("issueCertificate", to(traineeId), SHOWN);
    }

    final String to(String traineeId) {
        return "classId: \"%s\", traineeId: \"%s\", %s".formatted(classId, traineeId, ISSUED_AT);
    }

    final JsonNode certificate(String mutation, String id, String more) {
        return accepted(mutation, "certificateId: \"%s\", %s".formatted(id, more), SHOWN)
                .path("certificate");
    }

    final HttpResponse<byte[]> get(String path, @Nullable Role role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", path)));
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        return http().send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The path of an address that a certificate prints. */
    static String path(JsonNode certificate) {
        URI address = URI.create(certificate.path("verificationUrl").asString());
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
