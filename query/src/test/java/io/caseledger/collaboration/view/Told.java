package io.caseledger.collaboration.view;

import io.caseledger.collaboration.Agency;
import io.caseledger.collaboration.Agreement;
import io.caseledger.collaboration.CollaborationMechanismEvent;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.collaboration.MechanismField;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mechanism that the tests of views tell of. */
final class Told {
    static final Agreement AGREEMENT = new Agreement("防市监协〔2022〕3号", "a".repeat(64), "档案柜 5");
    static final LocalDate SIGNED_ON = LocalDate.of(2022, 9, 10);
    static final LocalDate FORCE_ON = LocalDate.of(2022, 9, 15);
    static final Instant LATER = at("2022-12-01T09:00");

    static final MechanismProposed PROPOSAL = proposed(MechanismField.ECOMMERCE_PATENT_ENFORCEMENT);
    static final MechanismMemberJoined MARKET = joined("market", "2022-09-02T09:00");
    static final MechanismMemberJoined CUSTOMS = joined("customs", "2022-09-03T09:00");
    static final MechanismAgreementSigned SIGNATURE = signed(SIGNED_ON, "market", "customs");
    static final MechanismEnteredIntoForce ENTRY = new MechanismEnteredIntoForce("m-1", "p-1", FORCE_ON);

    private Told() {}

    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    static MechanismProposed proposed(MechanismField field) {
        return new MechanismProposed("m-1", "p-1", "协作机制", field, "协查互助 🤝", at("2022-09-01T09:00"));
    }

    static MechanismMemberJoined joined(String memberId, String local) {
        var agency =
                new Agency(Agency.Kind.OTHER, new Organisation(memberId, null), new Agency.Contact("黄某", null), "港口区");
        return new MechanismMemberJoined("m-1", "p-1", memberId, agency, at(local));
    }

    static MechanismAgreementSigned signed(LocalDate day, String... who) {
        return new MechanismAgreementSigned("m-1", "p-1", AGREEMENT, List.of(who), day);
    }

    static MechanismMemberLeft left(String memberId, String local) {
        return new MechanismMemberLeft("m-1", "p-1", memberId, "改制", at(local));
    }

    static MechanismMembershipVoided never(String memberId) {
        return new MechanismMembershipVoided("m-1", "p-1", memberId, "误录", LATER);
    }

    static MechanismCorrected corrected(
            @Nullable MechanismField field, @Nullable LocalDate signedOn, @Nullable LocalDate inForceOn) {
        return new MechanismCorrected("m-1", "p-1", null, field, null, null, signedOn, inForceOn, "笔误", LATER);
    }

    static CollaborationMechanismView after(List<? extends CollaborationMechanismEvent> events) {
        CollaborationMechanismView view = null;
        for (CollaborationMechanismEvent event : events) {
            view = CollaborationMechanismView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    static CollaborationMechanismView after(CollaborationMechanismEvent... events) {
        return after(List.of(events));
    }
}
