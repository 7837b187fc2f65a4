package io.caseledger.screening;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a risk screening. Names and components are stored for ever. */
public sealed interface ScreeningEvent extends PersonFact {
    String screeningId();

    Instant occurredAt();

    /** @param checklist the version that this screening keeps */
    @Revision("1")
    record ScreeningBegun(
            String screeningId,
            String projectId,
            String number,
            String checklist,
            EnterpriseProfile enterprise,
            List<IpAsset> inventory,
            Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record ScreeningProfileRevised(
            String screeningId,
            String projectId,
            EnterpriseProfile enterprise,
            List<IpAsset> inventory,
            Instant occurredAt)
            implements ScreeningEvent {}

    /** @param risk present when the conclusion is a risk; its remedy then begins anew */
    @Revision("1")
    record ClauseAssessed(
            @OfPerson String screeningId,
            String projectId,
            @Which String clauseId,
            Conclusion conclusion,
            String finding,
            List<Evidence> evidence,
            @Nullable Risk risk,
            Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record ScreeningSubmitted(String screeningId, String projectId, int revision, String submitter, Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record ScreeningDelivered(
            @OfPerson String screeningId,
            String projectId,
            int revision,
            @Person("recipient") String recipient,
            Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record ScreeningSigned(
            @OfPerson String screeningId,
            String projectId,
            int revision,
            @Person("signer") String signer,
            @Nullable String signerPosition,
            Instant occurredAt)
            implements ScreeningEvent {}

    /** @param revision the number of the revision that is a draft from here on */
    @Revision("1")
    record ScreeningReopened(String screeningId, String projectId, int revision, String reason, Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record RemediationStarted(
            String screeningId,
            String projectId,
            String clauseId,
            @Nullable String note,
            Instant occurredAt) implements ScreeningEvent {}

    @Revision("1")
    record RemediationFinished(
            String screeningId,
            String projectId,
            String clauseId,
            String result,
            List<Evidence> evidence,
            Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record RemediationRechecked(
            @OfPerson String screeningId,
            String projectId,
            @Which String clauseId,
            @Person("decider") String checker,
            boolean passed,
            String note,
            Instant occurredAt)
            implements ScreeningEvent {}

    @Revision("1")
    record RiskAccepted(
            @OfPerson String screeningId,
            String projectId,
            @Which String clauseId,
            @Person("decider") String decidedBy,
            String reason,
            Instant occurredAt)
            implements ScreeningEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive(of = ScreeningSubmitted.class, by = "revision")
    record ScreeningCorrected(
            @OfPerson String screeningId,
            String projectId,
            int revision,
            @Nullable EnterpriseProfile enterprise,

            @Corrects(value = ScreeningDelivered.class, by = "revision") @Nullable @Person("recipient")
            String recipient,

            @Corrects(value = ScreeningDelivered.class, by = "revision") @Nullable
            Instant deliveredAt,

            @Corrects(value = ScreeningSigned.class, by = "revision") @Nullable @Person("signer")
            String signer,

            @Corrects(value = ScreeningSigned.class, by = "revision") @Nullable
            String signerPosition,

            @Corrects(value = ScreeningSigned.class, by = "revision") @Nullable
            Instant signedAt,

            String reason,
            Instant occurredAt)
            implements ScreeningEvent {}

    /** @param remedies the clauses whose remedy ends with it */
    @Revision("1")
    @Retroactive
    record ScreeningVoided(
            String screeningId, String projectId, List<String> remedies, String reason, Instant occurredAt)
            implements ScreeningEvent {}
}
