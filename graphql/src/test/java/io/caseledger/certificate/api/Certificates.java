package io.caseledger.certificate.api;

import io.caseledger.certificate.CertificateKind;
import io.caseledger.certificate.CertificatePerson;
import io.caseledger.certificate.CertifiedTraining;
import io.caseledger.certificate.TrainingCertificateEvent;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateRevoked;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateSuperseded;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.training.TrainingModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The certificates that the tests print. */
final class Certificates {
    static final String NUMBER = "FCG-D10-2022-00001-K";
    static final String CODE = "7QK2M9ZX4T0WB5RH";
    static final String ISSUER = "防城港市边贸知识产权服务中心";
    private static final Instant LATER = Instant.parse("2022-10-01T09:00:00+08:00");

    private Certificates() {}

    static CertificateIssued issued(String number, String name, String title, CertificateKind kind) {
        return new CertificateIssued(
                "c-1",
                "p-10",
                number,
                CODE,
                kind,
                "t-1",
                "part-1",
                new CertificatePerson(name),
                new CertifiedTraining(
                        "class-1",
                        "2022-01期",
                        title,
                        List.of(TrainingModule.values()),
                        LocalDate.of(2022, 8, 1),
                        LocalDate.of(2022, 8, 4),
                        1_440,
                        45,
                        LocalDate.of(2022, 8, 4)),
                LocalDate.of(2022, 8, 31),
                null,
                Instant.parse("2022-08-31T10:00:00+08:00"));
    }

    static CertificateView view(String name) {
        return folded(issued(NUMBER, name, "海外知识产权维权与纠纷应对能力建设培训班", CertificateKind.PAPER));
    }

    static CertificateView revoked() {
        return folded(first(), new CertificateRevoked("c-1", "p-10", "出勤更正后未达到结业要求", LATER));
    }

    static CertificateView superseded() {
        return folded(first(), new CertificateSuperseded("c-1", "p-10", "c-2", "姓名更正", LATER));
    }

    static CertificateIssued first() {
        return issued(NUMBER, "欧阳文锋", "海外知识产权维权与纠纷应对能力建设培训班", CertificateKind.PAPER);
    }

    static CertificateView folded(TrainingCertificateEvent... events) {
        CertificateView view = null;
        for (var event : events) {
            view = CertificateView.KIND.evolve().apply(view, event);
        }
        return Objects.requireNonNull(view);
    }
}
