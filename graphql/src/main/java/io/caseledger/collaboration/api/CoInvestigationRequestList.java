package io.caseledger.collaboration.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.collaboration.CoInvestigationRequestState;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which co-investigation requests are asked for, in which order. */
record CoInvestigationRequestList(
        @Nullable CoInvestigationRequestFilter filter,
        @Nullable CoInvestigationRequestOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record CoInvestigationRequestFilter(
            @Nullable String projectId,
            @Nullable String mechanismId,
            @Nullable List<CoInvestigationRequestState> states,
            @Nullable String from,
            @Nullable String recipient,
            @Nullable String awaiting,
            @Nullable Instant overdueAt,
            @Nullable String disputeCaseId,
            @Nullable String complaintId,
            @Nullable String text) {}

    record CoInvestigationRequestOrder(Field field, OrderDirection direction) {
        enum Field {
            SENT_AT,
            DUE_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.mechanismId", filter.mechanismId())
                    .isAny("view.state", filter.states())
                    .is("view.from.memberId", filter.from())
                    .is("view.recipients.memberId", filter.recipient())
                    .is("view.awaited", filter.awaiting())
                    .is("view.open", filter.overdueAt() == null ? null : true)
                    .until(
                            "view.dueAt",
                            filter.overdueAt() == null
                                    ? null
                                    : filter.overdueAt().plusMillis(1))
                    .is("view.disputeCaseId", filter.disputeCaseId())
                    .is("view.complaintId", filter.complaintId())
                    .containing(filter.text(), "view.subject", "view.facts");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.sentAt", false);
        }
        String path = switch (order.field()) {
            case SENT_AT -> "view.sentAt";
            case DUE_AT -> "view.dueAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
