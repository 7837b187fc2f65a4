package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.complaint.ComplaintEvent.NonInfringementDeclared;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Which events are sealed, and that what was once sealed is read for ever. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/seal/TraineeRegistered.1.sealed.json");
    private static final Path GOLDEN_OF_TEXTS =
            Path.of("src/test/resources/golden/seal/NonInfringementDeclared.1.sealed.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TraineeRegistered REGISTERED = new TraineeRegistered(
            "t-1",
            "p-10",
            new TraineeIdentity("阮文", "11010519491231002X", "138 0770 0001", "防城港市边贸有限公司", null),
            false,
            Instant.parse("2023-03-05T01:00:00Z"));

    private static final NonInfringementDeclared DECLARED = new NonInfringementDeclared(
            "c-1", "p-16", new Organisation("阮文", null), List.of(), Instant.parse("2023-03-05T01:00:00Z"));

    private static Stream<Class<?>> events() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.caseledger").stream()
                        .filter(it -> it.isAnnotatedWith(Revision.class))
                        .<Class<?>>map(it -> it.reflect());
    }

    @Test
    void every_event_with_something_personal_says_whose_it_is() {
        var whose = new TreeMap<String, String>();
        events().filter(it -> PersonalParts.of(it).any())
                .forEach(it -> whose.put(
                        it.getSimpleName(), String.valueOf(PersonalParts.of(it).subjectComponent())));
        assertThat(whose)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("ComplaintFiled", "complaintId"),
                        Map.entry("NonInfringementDeclared", "complaintId"),
                        Map.entry("ComplaintCorrected", "complaintId"),
                        Map.entry("ReferralDrafted", "referralId"),
                        Map.entry("ReferralRevised", "referralId"),
                        Map.entry("ReferralReceipted", "referralId"),
                        Map.entry("ReferralCorrected", "referralId"),
                        Map.entry("DisputeRegistered", "caseId"),
                        Map.entry("DisputeCorrected", "caseId"),
                        Map.entry("WorkstationPlanned", "workstationId"),
                        Map.entry("CoachingRecorded", "workstationId"),
                        Map.entry("WorkstationStaffListed", "workstationId"),
                        Map.entry("AssistanceRequestFiled", "assistanceRequestId"),
                        Map.entry("AssistanceRequestAccepted", "assistanceRequestId"),
                        Map.entry("AssistanceRequestCorrected", "assistanceRequestId"),
                        Map.entry("MechanismMemberJoined", "mechanismId"),
                        Map.entry("MechanismMemberCorrected", "mechanismId"),
                        Map.entry("CoInvestigationReceived", "coInvestigationId"),
                        Map.entry("SharedInformationRead", "shareId"),
                        Map.entry("ClauseAssessed", "screeningId"),
                        Map.entry("ScreeningDelivered", "screeningId"),
                        Map.entry("ScreeningSigned", "screeningId"),
                        Map.entry("RemediationRechecked", "screeningId"),
                        Map.entry("RiskAccepted", "screeningId"),
                        Map.entry("ScreeningCorrected", "screeningId"),
                        Map.entry("TrainingSessionPlanned", "classId"),
                        Map.entry("TrainingSessionRescheduled", "classId"),
                        Map.entry("TrainingSessionDelivered", "classId"),
                        Map.entry("TrainingSessionCorrected", "classId"),
                        Map.entry("HistoricalCaseRecorded", "caseId"),
                        Map.entry("HistoricalCaseCorrected", "caseId"),
                        Map.entry("TraineeRegistered", "traineeId"),
                        Map.entry("TraineeCorrected", "traineeId"),
                        Map.entry("CertificateIssued", "traineeId"),
                        Map.entry("CertificateHandedOver", "certificateId"),
                        Map.entry("PractitionerRegistered", "practitionerId"),
                        Map.entry("PractitionerCorrected", "practitionerId"))));
    }

    /** Every text that is called a name, or is somebody's, is either sealed or stands here with who it is of. */
    @Test
    void what_names_somebody_and_is_not_sealed_is_of_those_who_act_in_office() {
        Set<String> named = Set.of(
                "approver",
                "planner",
                "coach",
                "submitter",
                "reviewer",
                "compiler",
                "responsible",
                "officer",
                "officers",
                "checker",
                "decidedBy",
                "handler",
                "lecturer",
                "signer",
                "recipient",
                "receivedBy",
                "readBy",
                "owner",
                "orderedBy",
                "recordedBy",
                "correctedBy");
        var open = new TreeSet<String>();
        events().forEach(event -> Stream.of(event.getRecordComponents())
                .filter(it -> named.contains(it.getName()) && !it.isAnnotationPresent(Person.class))
                .filter(it -> it.getType() == String.class || it.getType() == List.class)
                .forEach(it -> open.add(event.getSimpleName() + "." + it.getName())));
        assertThat(open)
                .containsExactly(
                        "AttendanceCorrected.correctedBy",
                        "AttendanceListRecorded.recordedBy",
                        "AttendanceRecorded.recordedBy",
                        "DeliverableAccepted.recordedBy",
                        "DeliverableCorrected.responsible",
                        "DeliverableRegistered.responsible",
                        "DeliverableReviewed.reviewer",
                        "DisputeOfficerAssigned.officer",
                        "DisputeOfficerUnassigned.officer",
                        "HistoricalCaseCorrected.correctedBy",
                        "HistoricalCaseRecorded.recordedBy",
                        "PersonErasureOrdered.orderedBy",
                        "PersonRestricted.orderedBy",
                        "ReferralApproved.approver",
                        "ScreeningSubmitted.submitter",
                        "WhitePaperCompiled.compiler",
                        "WorkstationApproved.approver",
                        "WorkstationPlanned.planner");
    }

    /** The file was written when the form was new; it is never changed. */
    @Test
    void the_sealed_form_is_read_for_ever(@TempDir Path data) throws IOException {
        readForEver(data, GOLDEN, "t-1", REGISTERED);
    }

    @Test
    void the_sealed_form_of_texts_is_read_for_ever(@TempDir Path data) throws IOException {
        readForEver(data, GOLDEN_OF_TEXTS, "c-1#declarant", DECLARED);
    }

    private static void readForEver(Path data, Path file, String subject, Object event) throws IOException {
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            write(data, file, subject, event);
        }
        var golden = JSON.readTree(Files.readString(file));
        assertThat(golden.get("json").toString()).contains("sealed:1:").doesNotContain("阮文");
        Files.writeString(data.resolve("kek.json"), golden.get("kek").asString(), UTF_8);
        try (var table = new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db")))) {
            table.destroy(List.of());
            table.add(
                    Map.of(subject, Base64.getDecoder().decode(golden.get("key").asString())));
        }
        try (Keyring keys = Rings.in(data)) {
            String stored = golden.get("json").toString();
            assertThat(Rings.read(Rings.serializer(keys), stored, event.getClass()))
                    .isEqualTo(event);
            assertThat(JSON.readTree(Rings.stored(Rings.serializer(keys), event))
                            .propertyNames())
                    .containsExactlyElementsOf(golden.get("json").propertyNames());
        }
    }

    private static void write(Path data, Path file, String subject, Object event) throws IOException {
        Path made = Files.createDirectory(data.resolve("made"));
        try (Keyring keys = Rings.in(made);
                var table = new KeyTable(new KeyDatabases.Sqlite(made.resolve("keys.db")))) {
            keys.ensure(List.of(subject));
            var golden = JSON.createObjectNode();
            golden.put("kek", Files.readString(made.resolve("kek.json")));
            golden.put(
                    "key",
                    Base64.getEncoder()
                            .encodeToString(table.find(List.of(subject)).get(subject)));
            golden.set("json", JSON.readTree(Rings.stored(Rings.serializer(keys), event)));
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(golden) + "\n");
        }
    }
}
