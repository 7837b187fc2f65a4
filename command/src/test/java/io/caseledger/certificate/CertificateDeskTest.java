package io.caseledger.certificate;

import static io.caseledger.certificate.Trainings.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.certificate.CertificateNumberEvent.CertificateNumberTaken;
import io.caseledger.certificate.TrainingCertificateCommand.IssueCertificate;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.training.ClassMode;
import io.caseledger.training.TrainingModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The desk with a true event store, as numbers and participations are streams of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateDeskTest {
    final Trainings story =
            new Trainings().delivered().attended("t-1", "王小明", 180, 120).attended("t-2", "李雷", 180, 180);

    private CertificateIssued issue(String certificateId, String traineeId, Instant at) {
        return story.together(() -> story.desk.issue(new IssueCertificate(certificateId, CLASS, traineeId, at)));
    }

    private void refused(String code, String field, Runnable asked, Object... args) {
        var words = List.of(args).stream().map(String::valueOf).toList();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(asked::run)
                .satisfies(it -> assertThat(it.reasons()).containsExactly(new Reason(code, field, words)));
    }

    @Test
    void who_completed_gets_a_number_a_code_and_what_was_attended() {
        var issued = issue("c-1", "t-1", ISSUED_AT);
        assertThat(issued.number()).startsWith(FIRST_NUMBER);
        assertThat(CertificateNumber.holds(issued.number())).isTrue();
        assertThat(issued.verificationCode()).matches("[0-9A-HJKMNP-TV-Z]{16}");
        assertThat(issued.kind()).isEqualTo(CertificateKind.PAPER);
        assertThat(issued.holder().name()).isEqualTo("王小明");
        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2022, 8, 31));
        assertThat(issued.training())
                .isEqualTo(new CertifiedTraining(
                        CLASS,
                        "2022-01",
                        "海外维权培训班",
                        List.of(TrainingModule.PROTECTION_BASICS, TrainingModule.OVERSEAS_PROTECTION),
                        LocalDate.of(2022, 8, 1),
                        LocalDate.of(2022, 8, 2),
                        300,
                        45,
                        LocalDate.of(2022, 8, 2)));
        assertThat(issued.training().hours()).isEqualByComparingTo("6.6");
    }

    @Test
    void the_participation_and_the_register_know_of_it_at_once() {
        var issued = issue("c-1", "t-1", ISSUED_AT);
        assertThat(story.participations.standing(CLASS, "t-1").certificateId()).isEqualTo("c-1");
        String register = CertificateNumberEvent.registerOf("FCG-D10-2022-");
        assertThat(story.stream(register))
                .containsExactly(new CertificateNumberTaken(register, PROJECT, issued.number(), "c-1"));
    }

    @Test
    void an_online_class_gives_electronic_ones() {
        var online = new Trainings(ClassMode.ONLINE).delivered().attended("t-1", "王小明", 180, 180);
        var issued = online.together(() -> online.desk.issue(new IssueCertificate("c-1", CLASS, "t-1", ISSUED_AT)));
        assertThat(issued.kind()).isEqualTo(CertificateKind.ELECTRONIC);
    }

    @Test
    void who_did_not_complete_is_told_how_much_is_missing() {
        story.attended("t-3", "韩梅", 180, 107);
        refused("NOT_COMPLETED", "traineeId", () -> issue("c-1", "t-3", ISSUED_AT), "t-3", 287, 360, 80, 1);
        story.attended("t-4", "林涛", 180, 108);
        assertThatCode(() -> issue("c-1", "t-4", ISSUED_AT)).as("以上").doesNotThrowAnyException();
        assertThat(story.stream("c-1")).as("the desk only writes it").isEmpty();
    }

    @Test
    void who_left_or_never_came_gets_none() {
        String id = ParticipationCommand.idOf(CLASS, "t-1");
        story.participation(new ParticipationWithdrawn(id, PROJECT, "退出", LATER));
        refused("PARTICIPATION_LEFT", "traineeId", () -> issue("c-1", "t-1", ISSUED_AT), "t-1");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> issue("c-1", "t-9", ISSUED_AT))
                .satisfies(it -> assertThat(it.reasons().getFirst().code()).isEqualTo("PARTICIPATION_NOT_FOUND"));
    }

    @Test
    void nobody_gets_a_second_one_while_the_first_is_in_force() {
        var _ = issue("c-1", "t-1", ISSUED_AT);
        refused("CERTIFICATE_EXISTS", "traineeId", () -> issue("c-2", "t-1", ISSUED_AT), "t-1", "c-1");
    }

    @Test
    void a_number_is_never_used_again_not_even_after_a_revocation() {
        var first = issue("c-1", "t-1", ISSUED_AT);
        var certified = new Certified("c-1", CLASS, "t-1", first.participationId());
        story.together(() -> {
            story.desk.revoke(certified, "误发");
            return certified;
        });
        assertThat(story.participations.standing(CLASS, "t-1").certificateId()).isNull();
        var second = issue("c-2", "t-1", LATER);
        assertThat(second.number()).startsWith("FCG-D10-2022-00002-");
        assertThat(second.verificationCode()).isNotEqualTo(first.verificationCode());
    }

    @Test
    void numbers_begin_anew_each_year_in_Shanghai() {
        var _ = issue("c-1", "t-1", Instant.parse("2022-12-31T15:59:59Z"));
        assertThat(issue("c-2", "t-2", Instant.parse("2022-12-31T16:00:00Z")).number())
                .startsWith("FCG-D10-2023-00001-");
    }

    @Test
    void none_is_issued_before_the_class_was_completed_or_delivered() {
        refused(
                "OCCURRED_BEFORE_PREVIOUS_STEP",
                "occurredAt",
                () -> issue("c-1", "t-1", at("2022-08-01T23:59")),
                "2022-08-02");
        var open = new Trainings();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> open.desk.issue(new IssueCertificate("c-1", CLASS, "t-1", ISSUED_AT)))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(
                                new Reason("TRAINING_CLASS_NOT_DELIVERED", "classId", List.of(CLASS, "OPEN"))));
    }

    @Test
    void a_closed_project_issues_none() {
        story.publish("Project", PROJECT, new ProjectClosed(PROJECT, LocalDate.of(2022, 8, 20), "验收"));
        refused("PROJECT_CLOSED", "classId", () -> issue("c-1", "t-1", ISSUED_AT), PROJECT);
    }

    @Test
    void another_one_takes_its_place_by_what_is_known_now() {
        var first = issue("c-1", "t-1", ISSUED_AT);
        story.corrected("t-1", "王晓明");
        var certified = new Certified("c-1", CLASS, "t-1", first.participationId());
        var next = story.together(() -> story.desk.replace(certified, "姓名更正", LATER));
        assertThat(next.holder().name()).isEqualTo("王晓明");
        assertThat(next.supersedes()).isEqualTo("c-1");
        assertThat(next.number()).startsWith("FCG-D10-2022-00002-");
        assertThat(story.stream(next.certificateId())).containsExactly(next);
        assertThat(story.participations.standing(CLASS, "t-1").certificateId()).isEqualTo(next.certificateId());
        assertThat(story.stream(first.participationId()))
                .endsWith(
                        new ParticipationUncertified(first.participationId(), PROJECT, "c-1", "姓名更正"),
                        new ParticipationCertified(
                                first.participationId(), PROJECT, next.certificateId(), next.number()));
    }

    @Test
    void nothing_takes_the_place_of_one_whose_completion_fell_away() {
        var first = issue("c-1", "t-1", ISSUED_AT);
        story.participation(new AttendanceVoided(first.participationId(), PROJECT, "s-1", "误录", "officer", LATER));
        var certified = new Certified("c-1", CLASS, "t-1", first.participationId());
        refused(
                "NOT_COMPLETED",
                "traineeId",
                () -> story.together(() -> story.desk.replace(certified, "姓名更正", LATER)),
                "t-1",
                120,
                360,
                80,
                168);
    }

    @Test
    void who_turned_out_to_be_somebody_else_gets_one_under_the_other_registration() {
        var first = issue("c-1", "t-1", ISSUED_AT);
        String other = ParticipationCommand.idOf(CLASS, "t-2");
        story.participation(new ParticipationMerged(first.participationId(), PROJECT, other, "t-2", LATER));
        var certified = new Certified("c-1", CLASS, "t-1", first.participationId());
        var next = story.together(() -> story.desk.replace(certified, "同一人", LATER));
        assertThat(next.participationId()).isEqualTo(other);
        assertThat(next.holder().name()).isEqualTo("李雷");
        assertThat(story.stream(first.participationId()).getLast()).isInstanceOf(ParticipationUncertified.class);
        refused(
                "CERTIFICATE_EXISTS",
                "traineeId",
                () -> story.together(() -> story.desk.replace(certified, "同一人", LATER)),
                "t-2",
                next.certificateId());
    }

    @Test
    void a_record_that_exists_is_left_to_the_gate() {
        story.publish("TrainingCertificate", "c-1", "anything");
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> issue("c-1", "t-1", ISSUED_AT));
    }
}
