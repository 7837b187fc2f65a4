package io.caseledger.certificate;

import static io.caseledger.certificate.TrainingCertificateTest.*;
import static io.caseledger.certificate.Trainings.*;

import io.caseledger.certificate.CertificateNumberEvent.CertificateNumberTaken;
import io.caseledger.certificate.CertificateRunEvent.CertificatesIssued;
import io.caseledger.golden.GoldenEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CertificateGoldenTest {
    @TestFactory
    Stream<DynamicTest> stored_certificates_stay_as_they_are() {
        return GoldenEvents.of(
                "certificate",
                TrainingCertificateEvent.class,
                List.of(ISSUED, HANDED_OVER, UNDONE, REVOKED, SUPERSEDED));
    }

    @TestFactory
    Stream<DynamicTest> stored_runs_stay_as_they_are() {
        var receipt = new CertificateReceipt("t-1", PARTICIPATION, "c-1", true);
        return GoldenEvents.of(
                "certificate",
                CertificateRunEvent.class,
                List.of(new CertificatesIssued("r-1", PROJECT, CLASS, List.of(receipt), 0, ISSUED_AT)));
    }

    @TestFactory
    Stream<DynamicTest> stored_numbers_stay_as_they_are() {
        String register = CertificateNumberEvent.registerOf("FCG-D10-2022-");
        return GoldenEvents.of(
                "certificate",
                CertificateNumberEvent.class,
                List.of(new CertificateNumberTaken(register, PROJECT, "FCG-D10-2022-00001-0", "c-1")));
    }
}
