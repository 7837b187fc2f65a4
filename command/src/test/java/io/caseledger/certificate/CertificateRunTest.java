package io.caseledger.certificate;

import static io.caseledger.certificate.Trainings.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.caseledger.certificate.CertificateRunCommand.IssueCertificates;
import io.caseledger.certificate.TrainingCertificateCommand.IssueCertificate;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What one run does for a whole class, and when the class has all its certificates. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateRunTest {
    final Trainings story =
            new Trainings().delivered().attended("t-1", "王小明", 180, 120).attended("t-2", "李雷", 180, 180);

    private CertificateIssued issue() {
        return story.together(() -> {
            var issued = story.desk.issue(new IssueCertificate("c-1", CLASS, "t-1", ISSUED_AT));
            story.publish("TrainingCertificate", "c-1", issued);
            return issued;
        });
    }

    private CertificateDesk.Run run(String runId) {
        return story.together(() -> story.desk.issueAll(new IssueCertificates(runId, CLASS, ISSUED_AT)));
    }

    @Test
    void a_run_issues_all_that_are_lacking_and_tells_the_others() {
        var _ = issue();
        story.attended("t-3", "韩梅", 10, 10);
        var first = run("r-1");
        assertThat(first.projectId()).isEqualTo(PROJECT);
        assertThat(first.remaining()).isZero();
        assertThat(first.receipts())
                .extracting(CertificateReceipt::traineeId, CertificateReceipt::issued)
                .containsExactlyInAnyOrder(tuple("t-1", false), tuple("t-2", true));
        String id = story.participations.standing(CLASS, "t-2").certificateId();
        assertThat(story.stream(String.valueOf(id)))
                .singleElement()
                .satisfies(it -> assertThat(((CertificateIssued) it).number()).startsWith("FCG-D10-2022-00002-"));
        assertThat(run("r-2").receipts()).hasSize(2).noneMatch(CertificateReceipt::issued);
    }

    @Test
    void a_run_stops_at_as_many_as_the_policy_has() {
        byte[] one = """
                {id: small, effectiveFrom: 2022-01-01, number: 'A-{running:3}{check}', mostPerRun: 1, source: {zh: 测试, en: test}}
                """.getBytes(StandardCharsets.UTF_8);
        var desk = story.desk(CertificatePolicies.of(Map.of("small.yaml", one)));
        var run = story.together(() -> desk.issueAll(new IssueCertificates("r-1", CLASS, ISSUED_AT)));
        assertThat(run.receipts()).hasSize(1);
        assertThat(run.remaining()).isEqualTo(1);
    }

    @Test
    void a_run_needs_somebody_who_completed() {
        var nobody = new Trainings().delivered();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> nobody.desk.issueAll(new IssueCertificates("r-1", CLASS, ISSUED_AT)))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(new Reason("NOBODY_COMPLETED", "classId", List.of(CLASS))));
    }

    @Test
    void a_class_is_certified_once_everybody_has_theirs() {
        var certification = new CertifiedClasses(story.participations);
        var _ = issue();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> certification.mustBeComplete(story.classes.standing(CLASS)))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(new Reason("CERTIFICATES_MISSING", "classId", List.of("1", "t-2"))));
        var _ = run("r-1");
        assertThatCode(() -> certification.mustBeComplete(story.classes.standing(CLASS)))
                .doesNotThrowAnyException();
    }
}
