package io.caseledger.complaint.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.find.Where;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which complaints are asked for, in which order. */
record ComplaintList(
        @Nullable ComplaintFilter filter,
        @Nullable ComplaintOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ComplaintFilter(
            @Nullable String projectId,
            @Nullable List<ComplaintState> states,
            @Nullable String platform,
            IpRight.@Nullable Kind rightKind,
            @Nullable String sellerName,
            @Nullable String rightHolderName,
            @Nullable Boolean malicious,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            @Nullable String text) {}

    record ComplaintOrder(Field field, OrderDirection direction) {
        enum Field {
            RECEIVED_AT,
            HANDLED_ON,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.platform", filter.platform())
                    .is("view.right.kind", filter.rightKind())
                    .containing(filter.sellerName(), "view.seller.name")
                    .containing(filter.rightHolderName(), "view.rightHolder.name")
                    .is("view.malicious", filter.malicious())
                    .from("view.receivedOn", filter.receivedFrom())
                    .until("view.receivedOn", filter.receivedTo())
                    .containing(
                            filter.text(),
                            "view.facts",
                            "view.listings.title",
                            "view.seller.name",
                            "view.rightHolder.name");
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
            case HANDLED_ON -> "view.handledOn";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
