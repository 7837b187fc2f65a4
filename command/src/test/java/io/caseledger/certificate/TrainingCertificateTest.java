package io.caseledger.certificate;

import static io.caseledger.certificate.Trainings.*;

import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.certificate.TrainingCertificateCommand.*;
import io.caseledger.certificate.TrainingCertificateEvent.*;
import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.training.ClassMode;
import io.caseledger.training.TrainingModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingCertificateTest {
    static final String PARTICIPATION = ParticipationCommand.idOf(CLASS, "t-1");
    static final CertificateIssued ISSUED = issued(CertificateKind.PAPER);
    static final CertificateHandedOver HANDED_OVER =
            new CertificateHandedOver("c-1", PROJECT, new CertificatePerson("王小明"), ISSUED_AT);
    static final CertificateHandOverVoided UNDONE = new CertificateHandOverVoided("c-1", PROJECT, "登记有误", LATER);
    static final CertificateRevoked REVOKED = new CertificateRevoked("c-1", PROJECT, "误发", LATER);
    static final CertificateSuperseded SUPERSEDED = new CertificateSuperseded("c-1", PROJECT, "c-2", "姓名更正", LATER);

    static CertificateIssued issued(CertificateKind kind) {
        return new CertificateIssued(
                "c-1",
                PROJECT,
                "FCG-D10-2022-00001-0",
                "7QK2M9ZX4T0WB5RH",
                kind,
                "t-1",
                PARTICIPATION,
                new CertificatePerson("王小明"),
                new CertifiedTraining(
                        CLASS,
                        "2022-01",
                        "海外维权培训班",
                        List.of(TrainingModule.PROTECTION_BASICS, TrainingModule.OVERSEAS_PROTECTION),
                        LocalDate.of(2022, 8, 1),
                        LocalDate.of(2022, 8, 2),
                        360,
                        45,
                        LocalDate.of(2022, 8, 2)),
                LocalDate.of(2022, 8, 31),
                null,
                ISSUED_AT);
    }

    /** Beside the fixture's own store, a class that the trainee completed. */
    static FixtureConfiguration<TrainingCertificate> certificate() {
        var story = new Trainings(ClassMode.OFFLINE).delivered().attended("t-1", "王小明", 180, 180);
        return new AggregateTestFixture<>(TrainingCertificate.class)
                .registerInjectableResource(story.desk)
                .registerCommandHandlerInterceptor(Origins.kept());
    }

    static Matcher<Throwable> refusal(String code, Object... args) {
        return Refusals.with(code, null, Stream.of(args).map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void it_is_issued_to_who_completed() {
        certificate()
                .givenNoPriorActivity()
                .when(new IssueCertificate("c-1", CLASS, "t-1", ISSUED_AT))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.sequenceOf(Matchers.matches((Object it) -> it instanceof CertificateIssued issued
                                && issued.certificateId().equals("c-1")
                                && issued.training().minutesAttended() == 360))));
    }

    @Test
    void it_is_handed_over_to_whoever_signs_for_it() {
        certificate()
                .given(ISSUED)
                .when(new HandOverCertificate("c-1", "王小明", ISSUED_AT))
                .expectEvents(HANDED_OVER);
        certificate()
                .given(ISSUED, HANDED_OVER)
                .when(new VoidCertificateHandOver("c-1", "登记有误", LATER))
                .expectEvents(UNDONE);
        certificate()
                .given(ISSUED, HANDED_OVER, UNDONE)
                .when(new HandOverCertificate("c-1", "李雷", LATER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_paper_is_handed_over() {
        certificate()
                .given(issued(CertificateKind.ELECTRONIC))
                .when(new HandOverCertificate("c-1", "王小明", LATER))
                .expectException(refusal("CERTIFICATE_NOT_ON_PAPER"));
    }

    @Test
    void it_is_revoked_with_a_reason() {
        certificate()
                .given(ISSUED)
                .when(new RevokeCertificate("c-1", "误发", LATER))
                .expectEvents(REVOKED);
    }

    @Test
    void another_one_takes_its_place() {
        certificate()
                .given(ISSUED)
                .when(new SupersedeCertificate("c-1", "姓名更正", LATER))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.sequenceOf(Matchers.matches((Object it) -> it instanceof CertificateSuperseded next
                                && next.reason().equals("姓名更正")
                                && !next.replacementId().equals("c-1")))));
    }

    @Test
    void nothing_happens_to_it_before_the_step_before() {
        Instant early = ISSUED_AT.minusSeconds(1);
        certificate()
                .given(ISSUED)
                .when(new RevokeCertificate("c-1", "误发", early))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", ISSUED_AT.toString()));
    }
}
