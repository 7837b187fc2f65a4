package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TraineeRegistered REGISTERED = new TraineeRegistered(
            "t-1",
            "p-10",
            new TraineeIdentity("阮文", "11010519491231002X", "138 0770 0001", "防城港市边贸有限公司", null),
            false,
            Instant.parse("2023-03-05T01:00:00Z"));

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
                .isEqualTo(Map.of(
                        "DisputeRegistered", "caseId",
                        "DisputeCorrected", "caseId",
                        "TraineeRegistered", "traineeId",
                        "TraineeCorrected", "traineeId",
                        "CertificateIssued", "traineeId",
                        "CertificateHandedOver", "certificateId",
                        "PractitionerRegistered", "practitionerId",
                        "PractitionerCorrected", "practitionerId"));
    }

    /** The file was written when the form was new; it is never changed. */
    @Test
    void the_sealed_form_is_read_for_ever(@TempDir Path data) throws IOException {
        if (Files.notExists(GOLDEN) && Boolean.getBoolean("golden.write")) {
            write(data);
        }
        var golden = JSON.readTree(Files.readString(GOLDEN));
        Files.writeString(data.resolve("kek.json"), golden.get("kek").asString(), UTF_8);
        try (var table = new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db")))) {
            table.destroy(List.of());
            table.add(Map.of("t-1", Base64.getDecoder().decode(golden.get("key").asString())));
        }
        try (Keyring keys = Rings.in(data)) {
            String stored = golden.get("json").toString();
            assertThat(Rings.read(Rings.serializer(keys), stored, TraineeRegistered.class))
                    .isEqualTo(REGISTERED);
            assertThat(JSON.readTree(Rings.stored(Rings.serializer(keys), REGISTERED))
                            .propertyNames())
                    .containsExactlyElementsOf(golden.get("json").propertyNames());
        }
    }

    private static void write(Path data) throws IOException {
        Path made = Files.createDirectory(data.resolve("made"));
        try (Keyring keys = Rings.in(made);
                var table = new KeyTable(new KeyDatabases.Sqlite(made.resolve("keys.db")))) {
            keys.ensure(List.of("t-1"));
            var golden = JSON.createObjectNode();
            golden.put("kek", Files.readString(made.resolve("kek.json")));
            golden.put(
                    "key",
                    Base64.getEncoder()
                            .encodeToString(table.find(List.of("t-1")).get("t-1")));
            golden.set("json", JSON.readTree(Rings.stored(Rings.serializer(keys), REGISTERED)));
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(golden) + "\n");
        }
    }
}
