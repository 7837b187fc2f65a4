package io.caseledger.history.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.dispute.DisputeType;
import io.caseledger.find.Where;
import io.caseledger.history.HistoricalCaseState;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which historical cases are asked for, in which order. */
record HistoricalCaseList(
        @Nullable HistoricalCaseFilter filter,
        @Nullable HistoricalCaseOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record HistoricalCaseFilter(
            @Nullable String projectId,
            @Nullable String sourceAuthority,
            @Nullable String sourceId,
            @Nullable String importId,
            @Nullable List<IpRight.Kind> ipTypes,
            @Nullable List<DisputeType> disputeTypes,
            @Nullable List<HistoricalChannel> channels,
            @Nullable String handler,
            @Nullable List<County> counties,
            @Nullable String industry,
            @Nullable String platform,
            @Nullable Boolean crossBorder,
            @Nullable List<HistoricalOutcome> outcomes,
            @Nullable List<HistoricalCaseState> states,
            @Nullable Boolean counted,
            @Nullable String duplicateOf,
            @Nullable LocalDate openedFrom,
            @Nullable LocalDate openedUntil,
            @Nullable LocalDate closedFrom,
            @Nullable LocalDate closedUntil,
            @Nullable BigDecimal amountFrom,
            @Nullable BigDecimal amountUntil,
            @Nullable String text) {

        Where where() {
            return new Wanted()
                    .is("view.projectId", projectId)
                    .is("view.sourceAuthority", sourceAuthority)
                    .is("view.sourceId", sourceId)
                    .is("view.importId", importId)
                    .isAny("view.ipType", ipTypes)
                    .isAny("view.disputeType", disputeTypes)
                    .isAny("view.channel", channels)
                    .is("view.handler", handler)
                    .isAny("view.county", counties)
                    .is("view.industry", industry)
                    .is("view.platform", platform)
                    .is("view.crossBorder", crossBorder)
                    .isAny("view.outcome", outcomes)
                    .isAny("view.state", states)
                    .is("view.counted", counted)
                    .is("view.duplicateOf", duplicateOf)
                    .from("view.openedOn", openedFrom)
                    .until("view.openedOn", openedUntil)
                    .from("view.closedOn", closedFrom)
                    .until("view.closedOn", closedUntil)
                    .from("view.amount", fen(amountFrom))
                    .until("view.amount", fen(amountUntil))
                    .containing(
                            text, "view.caseNumber", "view.sourceId", "view.petitioners.name", "view.respondents.name")
                    .where();
        }

        /** The least number of fen that reaches an amount. */
        private static @Nullable Long fen(@Nullable BigDecimal yuan) {
            return yuan == null
                    ? null
                    : yuan.movePointRight(2)
                            .setScale(0, RoundingMode.CEILING)
                            .min(BigDecimal.valueOf(Long.MAX_VALUE))
                            .max(BigDecimal.valueOf(Long.MIN_VALUE))
                            .longValueExact();
        }
    }

    record HistoricalCaseOrder(Field field, OrderDirection direction) {
        enum Field {
            OPENED_ON,
            CLOSED_ON,
            AMOUNT,
            DURATION,
            RECORDED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        return filter == null ? Where.EVERYTHING : filter.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.openedOn", false);
        }
        String path = switch (order.field()) {
            case OPENED_ON -> "view.openedOn";
            case CLOSED_ON -> "view.closedOn";
            case AMOUNT -> "view.amount";
            case DURATION -> "view.durationDays";
            case RECORDED_AT -> "view.recordedAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
