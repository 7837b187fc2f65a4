package io.caseledger.collaboration.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.collaboration.InformationClassification;
import io.caseledger.collaboration.InformationShareState;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which shares are asked for, in which order. */
record InformationShareList(
        @Nullable InformationShareFilter filter,
        @Nullable InformationShareOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record InformationShareFilter(
            @Nullable String projectId,
            @Nullable String mechanismId,
            @Nullable List<InformationShareState> states,
            @Nullable String from,
            @Nullable String recipient,
            @Nullable String unreadBy,
            @Nullable InformationClassification classification,
            @Nullable String disputeCaseId,
            @Nullable String complaintId,
            @Nullable String text) {}

    record InformationShareOrder(Field field, OrderDirection direction) {
        enum Field {
            SHARED_AT,
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
                    .is("view.unreadBy", filter.unreadBy())
                    .is("view.classification", filter.classification())
                    .is("view.disputeCaseId", filter.disputeCaseId())
                    .is("view.complaintId", filter.complaintId())
                    .containing(filter.text(), "view.subject", "view.facts", "view.right.number", "view.right.title");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.sharedAt", false);
        }
        String path = switch (order.field()) {
            case SHARED_AT -> "view.sharedAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
