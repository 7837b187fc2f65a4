package io.caseledger.deliverable.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.deliverable.DeliverableState;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which deliverables are asked for, in which order. */
record DeliverableList(
        @Nullable DeliverableFilter filter,
        @Nullable DeliverableOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record DeliverableFilter(
            @Nullable String projectId,
            @Nullable DeliverableKind kind,
            @Nullable List<DeliverableState> states,
            @Nullable Boolean longEnough,
            @Nullable Boolean abstractFits,
            @Nullable Boolean countsDisagree,
            @Nullable LocalDate dueBefore,
            @Nullable String text) {}

    record DeliverableOrder(Field field, OrderDirection direction) {
        enum Field {
            REGISTERED_AT,
            DUE_ON,
            ACCEPTED_ON,
            PUBLISHED_ON,
            TITLE,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.kind", filter.kind())
                    .isAny("view.state", filter.states())
                    .is("view.longEnough", filter.longEnough())
                    .is("view.abstractFits", filter.abstractFits())
                    .is("view.countsDisagree", filter.countsDisagree())
                    .until("view.dueOn", filter.dueBefore())
                    .containing(filter.text(), "view.title", "view.responsible", "view.abstractText");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.registeredAt", false);
        }
        String path = switch (order.field()) {
            case REGISTERED_AT -> "view.registeredAt";
            case DUE_ON -> "view.dueOn";
            case ACCEPTED_ON -> "view.acceptedOn";
            case PUBLISHED_ON -> "view.publishedOn";
            case TITLE -> "view.title";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
