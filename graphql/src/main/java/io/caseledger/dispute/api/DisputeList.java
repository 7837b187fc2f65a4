package io.caseledger.dispute.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.dispute.Channel;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.Outcome;
import io.caseledger.find.Where;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Order;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which dispute cases are asked for, in which order. */
record DisputeList(
        @Nullable DisputeFilter filter,
        @Nullable DisputeOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record DisputeFilter(
            @Nullable String projectId,
            @Nullable List<DisputeState> states,
            @Nullable List<Outcome> outcomes,
            @Nullable Channel channel,
            @Nullable Boolean ecommerce,
            @Nullable String platform,
            IpRight.@Nullable Kind rightKind,
            @Nullable String county,
            @Nullable String officer,
            @Nullable String familyId,
            @Nullable String caseNumber,
            @Nullable String fromComplaintId,
            @Nullable Instant dueBefore,
            @Nullable String text) {}

    record DisputeOrder(Field field, OrderDirection direction) {
        enum Field {
            RECEIVED_AT,
            UPDATED_AT,
            CLOSED_ON,
            CASE_NUMBER,
            NEXT_DUE_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .isAny("view.outcome", filter.outcomes())
                    .is("view.channel", filter.channel())
                    .is("view.ecommerce", filter.ecommerce())
                    .is("view.platform", filter.platform())
                    .is("view.rights.kind", filter.rightKind())
                    .is("view.county", filter.county())
                    .is("view.officers", filter.officer())
                    .is("view.familyId", filter.familyId())
                    .is("view.caseNumber", filter.caseNumber())
                    .is("view.fromComplaintId", filter.fromComplaintId())
                    .until("view.nextDueAt", filter.dueBefore())
                    .containing(
                            filter.text(),
                            "view.caseNumber",
                            "view.facts",
                            "view.rights.title",
                            "view.rights.number",
                            "view.petitioners.name",
                            "view.respondents.name");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.receivedAt", false);
        }
        String path = switch (order.field()) {
            case RECEIVED_AT -> "view.receivedAt";
            case UPDATED_AT -> "view.updatedAt";
            case CLOSED_ON -> "view.closedOn";
            case CASE_NUMBER -> "view.caseNumber";
            case NEXT_DUE_AT -> "view.nextDueAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
