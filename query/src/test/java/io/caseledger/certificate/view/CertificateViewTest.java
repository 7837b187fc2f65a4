package io.caseledger.certificate.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caseledger.certificate.CertificateKind;
import io.caseledger.certificate.CertificatePerson;
import io.caseledger.certificate.CertificateReceipt;
import io.caseledger.certificate.CertificateRunEvent.CertificatesIssued;
import io.caseledger.certificate.CertifiedTraining;
import io.caseledger.certificate.TrainingCertificateEvent;
import io.caseledger.certificate.TrainingCertificateEvent.*;
import io.caseledger.certificate.TrainingCertificateState;
import io.caseledger.training.TrainingModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateViewTest {
    static final Instant AT = Instant.parse("2022-08-31T02:00:00Z");
    static final Instant LATE = Instant.parse("2022-12-31T16:00:00Z");
    static final CertificatePerson HOLDER = new CertificatePerson("王小明");
    static final CertificateIssued ISSUED = new CertificateIssued(
            "c-1",
            "d10",
            "FCG-D10-2022-00001-0",
            "7QK2M9ZX4T0WB5RH",
            CertificateKind.PAPER,
            "t-1",
            "p-1",
            HOLDER,
            new CertifiedTraining(
                    "k-1",
                    "2022-01",
                    "海外维权培训班",
                    List.of(TrainingModule.PROTECTION_BASICS),
                    LocalDate.of(2022, 8, 1),
                    LocalDate.of(2022, 8, 2),
                    359,
                    45,
                    LocalDate.of(2022, 8, 2)),
            LocalDate.of(2022, 8, 31),
            null,
            AT);
    static final CertificateHandedOver HANDED_OVER = new CertificateHandedOver("c-1", "d10", HOLDER, AT);

    private static CertificateView after(TrainingCertificateEvent... events) {
        CertificateView view = null;
        for (var event : events) {
            view = CertificateFold.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void it_begins_in_force_and_never_says_more_hours_than_were_attended() {
        var view = after(ISSUED);
        assertThat(view.inForce()).isTrue();
        assertThat(view.version()).isOne();
        assertThat(view.training().hours().toPlainString()).isEqualTo("7.9");
        assertThat(view.holder()).isEqualTo(HOLDER);
    }

    @Test
    void handing_over_can_be_taken_back() {
        assertThat(after(ISSUED, HANDED_OVER).receivedBy()).isEqualTo(HOLDER);
        var undone = after(ISSUED, HANDED_OVER, new CertificateHandOverVoided("c-1", "d10", "误登", LATE));
        assertThat(undone.state()).isEqualTo(TrainingCertificateState.ISSUED);
        assertThat(undone.receivedBy()).isNull();
        assertThat(undone.handedOverAt()).isNull();
        assertThat(undone.version()).isEqualTo(3);
    }

    @Test
    void what_ended_it_and_on_which_day_in_Shanghai_stays_with_who_had_received_it() {
        var revoked = after(ISSUED, HANDED_OVER, new CertificateRevoked("c-1", "d10", "误发", LATE));
        assertThat(revoked.inForce()).isFalse();
        assertThat(revoked.endedOn()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(revoked.endReason()).isEqualTo("误发");
        assertThat(revoked.receivedBy()).isEqualTo(HOLDER);
        var superseded = after(ISSUED, new CertificateSuperseded("c-1", "d10", "c-2", "姓名更正", LATE));
        assertThat(superseded.state()).isEqualTo(TrainingCertificateState.SUPERSEDED);
        assertThat(superseded.supersededBy()).isEqualTo("c-2");
    }

    @Test
    void it_begins_with_its_issue_and_is_issued_once() {
        assertThatIllegalStateException().isThrownBy(() -> after(HANDED_OVER));
        assertThatIllegalStateException().isThrownBy(() -> after(ISSUED, ISSUED));
    }

    @Test
    void its_number_is_a_document_of_its_own() {
        var view = CertificateNumberView.KIND.evolve().apply(null, ISSUED);
        assertThat(view).isEqualTo(new CertificateNumberView("FCG-D10-2022-00001-0", "d10", "c-1"));
    }

    @Test
    void a_run_counts_what_it_issued() {
        var receipts = List.of(
                new CertificateReceipt("t-1", "p-1", "c-1", true), new CertificateReceipt("t-2", "p-2", "c-2", false));
        var view = CertificateRunView.evolve(null, new CertificatesIssued("r-1", "d10", "k-1", receipts, 3, AT));
        assertThat(view.issued()).isOne();
        assertThat(view.remaining()).isEqualTo(3);
    }
}
