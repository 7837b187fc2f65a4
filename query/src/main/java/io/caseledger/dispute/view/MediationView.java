package io.caseledger.dispute.view;

import static java.util.Objects.requireNonNull;

import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.MediationEvent.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mediation of a case and what the parties settled.
 *
 * @param startedAt when the last mediation began
 * @param refusals by which parties it was clearly refused (人民调解法 17)
 * @param confirmation the judicial confirmation of the last agreement (人民调解法 33)
 */
public record MediationView(
        @Nullable Instant startedAt,
        boolean complex,
        @Nullable Instant extendedAt,
        List<Refusal> refusals,
        @Nullable Failure failure,
        @Nullable Agreement settlement,
        @Nullable Agreement agreement,
        @Nullable Confirmation confirmation) {
    static final MediationView NONE = new MediationView(null, false, null, List.of(), null, null, null, null);

    /** A party refused to be mediated; {@code partyRef} is what the case calls it. */
    public record Refusal(String partyRef, String note, Instant occurredAt) {}

    /** The mediation came to nothing. */
    public record Failure(String reason, Instant occurredAt) {}

    /** What the parties agreed on; amounts are in yuan. */
    public record Agreement(
            @Nullable String agreementNumber,
            String terms,
            @Nullable Long compensationInYuan,
            Instant occurredAt) {}

    /** Both asked a court to confirm the agreement; {@code confirmed} is absent while the court has not decided. */
    public record Confirmation(
            String court,
            Instant requestedAt,
            @Nullable Boolean confirmed,
            @Nullable String documentNumber,
            @Nullable Instant decidedAt) {}

    MediationView after(DisputeEvent event) {
        return switch (event) {
            case MediationStarted it ->
                new MediationView(
                        it.occurredAt(), it.complex(), null, refusals, null, settlement, agreement, confirmation);
            case MediationExtended it ->
                new MediationView(
                        startedAt, complex, it.occurredAt(), refusals, failure, settlement, agreement, confirmation);
            case MediationRefused it -> refused(new Refusal(it.partyRef(), it.note(), it.occurredAt()));
            case MediationFailed it ->
                new MediationView(
                        startedAt,
                        complex,
                        extendedAt,
                        refusals,
                        new Failure(it.reason(), it.occurredAt()),
                        settlement,
                        agreement,
                        confirmation);
            case DisputeSettled it ->
                agreed(
                        new Agreement(null, it.terms(), it.compensationInYuan(), it.occurredAt()),
                        agreement,
                        confirmation);
            case MediationAgreed it ->
                agreed(
                        settlement,
                        new Agreement(it.agreementNumber(), it.terms(), it.compensationInYuan(), it.occurredAt()),
                        null);
            case JudicialConfirmationRequested it ->
                agreed(settlement, agreement, new Confirmation(it.court(), it.occurredAt(), null, null, null));
            case JudicialConfirmationDecided it -> agreed(settlement, agreement, decided(it));
            default -> this;
        };
    }

    private MediationView refused(Refusal refusal) {
        return new MediationView(
                startedAt,
                complex,
                extendedAt,
                More.and(refusals, refusal),
                failure,
                settlement,
                agreement,
                confirmation);
    }

    private MediationView agreed(
            @Nullable Agreement settled, @Nullable Agreement mediated, @Nullable Confirmation confirmed) {
        return new MediationView(startedAt, complex, extendedAt, refusals, failure, settled, mediated, confirmed);
    }

    private Confirmation decided(JudicialConfirmationDecided it) {
        var asked = requireNonNull(confirmation);
        return new Confirmation(
                asked.court(), asked.requestedAt(), it.confirmed(), it.documentNumber(), it.occurredAt());
    }
}
