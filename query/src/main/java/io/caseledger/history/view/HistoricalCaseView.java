package io.caseledger.history.view;

import io.caseledger.dispute.DisputeType;
import io.caseledger.find.Fields;
import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.history.HistoricalCaseState;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalFacts;
import io.caseledger.history.HistoricalFile;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.history.HistoricalParty;
import io.caseledger.history.MatchKeys;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A historical case as it is shown.
 *
 * @param amount in fen (hundredths of a yuan), exactly
 * @param durationDays from the day it was opened to the day it was closed; absent while it is under way
 * @param counted whether statistics count it: neither voided nor a duplicate of another one
 * @param duplicateOf the case that counts for it; present exactly while merged
 * @param duplicates the cases that were merged into this one
 * @param numberKey its case number as numbers are compared; absent without one
 * @param matterKey derived, whatever is given; absent when the right has no number or somebody is withheld
 * @param lastChange why it was last corrected, voided, merged or the like; absent while it is as it was recorded
 */
public record HistoricalCaseView(
        @OfPerson String id,
        String projectId,
        String sourceAuthority,
        String sourceId,
        @Nullable String caseNumber,
        IpRight.Kind ipType,
        DisputeType disputeType,
        HistoricalChannel channel,
        String handler,
        County county,
        String industry,
        @Nullable String platform,
        boolean crossBorder,
        HistoricalOutcome outcome,
        @Nullable Long amount,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long durationDays,
        List<HistoricalParty> petitioners,
        List<HistoricalParty> respondents,
        @Nullable String rightNumber,
        HistoricalCaseState state,
        boolean counted,
        @Nullable String duplicateOf,
        List<String> duplicates,
        @Nullable String numberKey,
        @Nullable MatterKey matterKey,
        @Nullable String importId,
        @Nullable Long row,
        @Nullable HistoricalChange lastChange,
        Instant recordedAt,
        Instant updatedAt) {

    public static final Kind<HistoricalCaseView, HistoricalCaseEvent> KIND = new Kind<>(
            "historical_cases",
            HistoricalCaseView.class,
            HistoricalCaseView::evolve,
            HistoricalCaseView::projectId,
            _ -> List.of(),
            Fields.of(HistoricalCaseView.class)
                    .filtered(
                            "view.projectId",
                            "view.sourceAuthority",
                            "view.ipType",
                            "view.disputeType",
                            "view.channel",
                            "view.handler",
                            "view.county",
                            "view.industry",
                            "view.platform",
                            "view.crossBorder",
                            "view.outcome",
                            "view.counted",
                            "view.state")
                    .linked(
                            "view.sourceId",
                            "view.numberKey",
                            "view.matterKey.digest",
                            "view.importId",
                            "view.duplicateOf")
                    .ordered(
                            "view.openedOn",
                            "view.closedOn",
                            "view.amount",
                            "view.durationDays",
                            "view.recordedAt",
                            "view.updatedAt")
                    .naming("view.handler")
                    .searched("view.sourceId", "view.caseNumber", "view.petitioners.name", "view.respondents.name"),
            null);

    public HistoricalCaseView {
        matterKey = MatterKey.of(ipType, rightNumber, petitioners, respondents);
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static HistoricalCaseView evolve(@Nullable HistoricalCaseView view, HistoricalCaseEvent event) {
        HistoricalFile now = HistoricalFile.after(event, view == null ? null : view.file());
        HistoricalFacts facts = now.facts();
        return new HistoricalCaseView(
                now.caseId(),
                now.projectId(),
                facts.sourceAuthority(),
                facts.sourceId(),
                facts.caseNumber(),
                facts.ipType(),
                facts.disputeType(),
                facts.channel(),
                facts.handler(),
                facts.county(),
                facts.industry(),
                facts.platform(),
                facts.crossBorder(),
                facts.outcome(),
                facts.amount() == null ? null : facts.amount().unscaledValue().longValueExact(),
                facts.openedOn(),
                facts.closedOn(),
                facts.closedOn() == null ? null : ChronoUnit.DAYS.between(facts.openedOn(), facts.closedOn()),
                facts.petitioners(),
                facts.respondents(),
                facts.rightNumber(),
                now.state(),
                now.state() == HistoricalCaseState.RECORDED,
                now.duplicateOf(),
                now.duplicates(),
                MatchKeys.number(facts.caseNumber()),
                null,
                view == null ? HistoricalChange.importOf(event) : view.importId,
                view == null ? HistoricalChange.rowOf(event) : view.row,
                HistoricalChange.after(event, view == null ? null : view.lastChange),
                view == null ? event.occurredAt() : view.recordedAt,
                event.occurredAt());
    }

    private HistoricalFile file() {
        return new HistoricalFile(id, projectId, facts(), state, duplicateOf, duplicates);
    }

    /** What its source says of it. */
    public HistoricalFacts facts() {
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
                amount == null ? null : BigDecimal.valueOf(amount, 2),
                openedOn,
                closedOn,
                petitioners,
                respondents,
                rightNumber);
    }
}
