package io.caseledger.anomaly.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnomalyPolicyTest {
    @TempDir
    Path directory;

    @Test
    void every_kind_of_anomaly_has_a_rule_in_the_bundled_version() {
        var policy = AnomalyRules.load(null).inForceOn(LocalDate.of(2023, 1, 1)).orElseThrow();
        assertThat(policy.rules()).extracting(AnomalyRule::finds).contains(Finds.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: complaint.ComplaintEvent.ComplaintVoided | event: complaint.ComplaintEvent.ComplaintGone"
                        + " | ends: there is no event complaint.ComplaintEvent.ComplaintGone; say feature.Catalogue.Event",
                "happened: issuedOn | happened: givenOn"
                        + " | AN.BACKDATED: certificate.TrainingCertificateEvent.CertificateIssued has no component givenOn;"
                        + " at givenOn there are: certificateId",
                "who: lesson.lecturer | who: lesson.teacher"
                        + " | AN.TWO_PLACES.TEACHER: training.SessionEvent.TrainingSessionDelivered has no component lesson.teacher;"
                        + " at teacher there are: unitId",
                "allowedDays: 30 | | AN.BACKDATED: finds BACKDATED needs allowedDays, at least 0",
                "probability: 0.001 | probability: 1.5 | AN.BURST.CASES: probability must be between 0 and 1",
                "withinMinutes: 10 | withinMinutes: -1"
                        + " | AN.TWO_WORKSTATIONS: finds TWO_WORKSTATIONS needs withinMinutes, at least 0",
                "{allowed} 天 | {alowed} 天 | AN.BACKDATED names {alowed} in its sentence; there are [days, allowed,",
                "id: AN.BURST.CASES | id: AN.BACKDATED | AN.BACKDATED is there twice",
                "item: version | item: volume | has no component volume",
                "to: [familyId] | to: [family] | links: dispute.CaseFileEvent.DisputeJoined has no component family;",
                "finds: SPLIT | finds: SPLITS | missing or wrong"
            })
    void a_wrong_file_stops_the_start_and_says_what_would_be_right(String right, String wrong, String said)
            throws IOException {
        String bundled;
        try (var in = getClass().getResourceAsStream("/anomaly-rules/anomaly-2022.yaml")) {
            bundled = new String(in.readAllBytes(), UTF_8);
        }
        assertThat(bundled).contains(right);
        Files.writeString(
                directory.resolve("anomaly-2022.yaml"), bundled.replace(right, wrong == null ? "" : wrong), UTF_8);
        assertThatThrownBy(() -> AnomalyRules.load(directory))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("anomaly-2022.yaml: ")
                .hasMessageContaining(said);
    }

    @Test
    void an_event_is_judged_by_the_version_in_force_when_it_was_recorded() throws IOException {
        String bundled;
        try (var in = getClass().getResourceAsStream("/anomaly-rules/anomaly-2022.yaml")) {
            bundled = new String(in.readAllBytes(), UTF_8);
        }
        String first =
                bundled.replace("effectiveFrom: 2022-01-01", "effectiveFrom: 2022-01-01\neffectiveTo: 2023-01-01");
        String second = bundled.replace("effectiveFrom: 2022-01-01", "effectiveFrom: 2023-01-01")
                .replace("id: anomaly-2022", "id: anomaly-2023")
                .replace("allowedDays: 30", "allowedDays: 60");
        Files.writeString(directory.resolve("anomaly-2022.yaml"), first, UTF_8);
        Files.writeString(directory.resolve("anomaly-2023.yaml"), second, UTF_8);
        var told = new Chronicle();
        for (String recorded : new String[] {"2022-12-31T09:00", "2023-01-01T09:00", "2023-01-20T09:00"}) {
            told.on(recorded)
                    .then(
                            "complaint.ComplaintEvent.ComplaintResolved",
                            "c-" + recorded,
                            "occurredAt",
                            Chronicle.at("2022-11-15T09:00"));
        }
        assertThat(told.found(AnomalyRules.load(directory)))
                .extracting(Anomaly::policy, it -> it.numbers().get("allowed"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anomaly-2023", "60"),
                        org.assertj.core.groups.Tuple.tuple("anomaly-2022", "30"));
    }
}
