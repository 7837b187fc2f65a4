package io.caseledger.history;

import io.caseledger.dispute.DisputeType;
import io.caseledger.shared.County;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a dispute.
 *
 * @param sourceAuthority who keeps the record (来源机构)
 * @param sourceId by which the source knows it; unique there
 * @param caseNumber the number under which the body that dealt with it knows it (案号)
 * @param ipType the kind of the right, to which {@code rightNumber} belongs
 * @param handler the body that dealt with it (办理机构)
 * @param platform on which it arose, if on one
 * @param amount in CNY, to the fen
 * @param closedOn present exactly when it is not {@link HistoricalOutcome#PENDING}
 */
public record HistoricalFacts(
        @Text(max = 100) String sourceAuthority,
        @Text(max = 100) String sourceId,
        @Text(max = 100) @Nullable String caseNumber,
        IpRight.Kind ipType,
        DisputeType disputeType,
        HistoricalChannel channel,
        @Text(max = 100) String handler,
        County county,
        @Text(max = 100) String industry,
        @Text(max = 100) @Nullable String platform,
        boolean crossBorder,
        HistoricalOutcome outcome,

        @DecimalMin(value = "0", message = "NUMBER_NEGATIVE")
        @Digits(integer = 13, fraction = 2, message = "AMOUNT_INVALID")
        @Nullable
        BigDecimal amount,

        @Happened LocalDate openedOn,
        @Happened @Nullable LocalDate closedOn,

        @NotEmpty(message = "REQUIRED") @Size(max = MOST_PARTIES, message = "TOO_MANY")
        List<@Valid HistoricalParty> petitioners,

        @NotEmpty(message = "REQUIRED") @Size(max = MOST_PARTIES, message = "TOO_MANY")
        List<@Valid HistoricalParty> respondents,

        @Text(max = 64) @Nullable String rightNumber) {

    /** The most petitioners, and the most respondents. */
    public static final int MOST_PARTIES = 50;

    private static final int FEN = 2;

    public HistoricalFacts {
        amount = amount == null ? null : inFen(amount);
    }

    /** With two places where that changes nothing; more are left for the check to find. */
    private static BigDecimal inFen(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= FEN && plain.precision() - plain.scale() <= 30 ? plain.setScale(FEN) : amount;
    }

    /** With every party called by something; those of a case that is not known yet by their places. */
    HistoricalFacts called() {
        return with(PartiesCalled.byPlace("P", petitioners), PartiesCalled.byPlace("R", respondents));
    }

    /** With the parties called as they were before; see {@link PartiesCalled}. */
    HistoricalFacts calledAfter(HistoricalFacts before, boolean bySource) {
        return with(
                PartiesCalled.after(before.petitioners, petitioners, bySource),
                PartiesCalled.after(before.respondents, respondents, bySource));
    }

    private HistoricalFacts with(List<HistoricalParty> petitioning, List<HistoricalParty> responding) {
        return new HistoricalFacts(
                sourceAuthority,
                sourceId,
                caseNumber,
                ipType,
                disputeType,
                channel,
                handler,
                county,
                industry,
                platform,
                crossBorder,
                outcome,
                amount,
                openedOn,
                closedOn,
                petitioning,
                responding,
                rightNumber);
    }

    /** What cannot be true together, each about one of its fields. */
    List<Reason> contradictions(String path) {
        var reasons = new ArrayList<Reason>();
        if (closedOn != null && closedOn.isBefore(openedOn)) {
            reasons.add(new Reason("CLOSED_BEFORE_OPENED", path + "closedOn", List.of(String.valueOf(openedOn))));
        }
        if (closedOn == null && outcome != HistoricalOutcome.PENDING) {
            reasons.add(new Reason("CLOSING_DAY_MISSING", path + "closedOn", List.of(outcome.name())));
        }
        if (closedOn != null && outcome == HistoricalOutcome.PENDING) {
            reasons.add(new Reason("CLOSED_WITHOUT_OUTCOME", path + "outcome", List.of(String.valueOf(closedOn))));
        }
        return reasons;
    }
}
