package io.caseledger.dispute.view;

import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.PenaltyEvent.*;
import io.caseledger.dispute.PenaltyKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The penalty investigation of a case, and the crime that is suspected beside it.
 *
 * @param investigation the one that was opened last
 * @param referralId the referral of the suspected crime, without which no penalty is decided (移送规定 11)
 * @param decisions all that were made in the case, the last one last
 */
public record PenaltyView(
        @Nullable Investigation investigation,
        @Nullable SuspectedCrime suspectedCrime,
        @Nullable String referralId,
        List<PenaltyDecision> decisions) {
    static final PenaltyView NONE = new PenaltyView(null, null, null, List.of());

    /** An investigation (立案调查). */
    public record Investigation(
            String docketNumber,
            Instant openedAt,
            @Nullable Instant extendedAt,
            @Nullable Instant droppedAt,
            @Nullable String dropReason) {}

    /** What points at a crime. */
    public record SuspectedCrime(String facts, Instant occurredAt) {}

    /** A penalty; the fine is in yuan. */
    public record PenaltyDecision(
            String documentNumber,
            List<PenaltyKind> penalties,
            @Nullable Long fineInYuan,
            Instant occurredAt) {}

    PenaltyView after(DisputeEvent event) {
        return switch (event) {
            case PenaltyInvestigationOpened it ->
                investigating(new Investigation(it.docketNumber(), it.occurredAt(), null, null, null));
            case PenaltyInvestigationExtended it ->
                investigation == null
                        ? this
                        : investigating(new Investigation(
                                investigation.docketNumber(), investigation.openedAt(), it.occurredAt(), null, null));
            case PenaltyInvestigationDropped it ->
                investigation == null
                        ? this
                        : investigating(new Investigation(
                                investigation.docketNumber(),
                                investigation.openedAt(),
                                investigation.extendedAt(),
                                it.occurredAt(),
                                it.reason()));
            case CrimeSuspected it ->
                new PenaltyView(investigation, new SuspectedCrime(it.facts(), it.occurredAt()), referralId, decisions);
            case CrimeReferralRecorded it -> new PenaltyView(investigation, suspectedCrime, it.referralId(), decisions);
            case PenaltyDecided it ->
                new PenaltyView(investigation, suspectedCrime, referralId, More.and(decisions, decision(it)));
            default -> this;
        };
    }

    private static PenaltyDecision decision(PenaltyDecided it) {
        return new PenaltyDecision(it.documentNumber(), it.penalties(), it.fineInYuan(), it.occurredAt());
    }

    private PenaltyView investigating(Investigation now) {
        return new PenaltyView(now, suspectedCrime, referralId, decisions);
    }
}
