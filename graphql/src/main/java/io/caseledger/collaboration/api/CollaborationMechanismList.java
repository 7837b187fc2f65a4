package io.caseledger.collaboration.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.collaboration.CollaborationMechanismState;
import io.caseledger.collaboration.MechanismField;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which mechanisms are asked for, in which order. */
record CollaborationMechanismList(
        @Nullable CollaborationMechanismFilter filter,
        @Nullable CollaborationMechanismOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record CollaborationMechanismFilter(
            @Nullable String projectId,
            @Nullable List<CollaborationMechanismState> states,
            @Nullable MechanismField field,
            @Nullable String memberId,
            @Nullable String text) {}

    record CollaborationMechanismOrder(Field field, OrderDirection direction) {
        enum Field {
            PROPOSED_AT,
            IN_FORCE_ON,
            TITLE
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.field", filter.field())
                    .is("view.members.memberId", filter.memberId())
                    .containing(filter.text(), "view.title", "view.purpose", "view.members.agency.organisation.name");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.proposedAt", false);
        }
        String path = switch (order.field()) {
            case PROPOSED_AT -> "view.proposedAt";
            case IN_FORCE_ON -> "view.inForceOn";
            case TITLE -> "view.title";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
