package io.caseledger.policy.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.policy.IssuerLevel;
import io.caseledger.policy.PolicyState;
import io.caseledger.policy.PolicyTopic;
import io.caseledger.policy.view.PoliciesInForce;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which policies are asked for, in which order. */
record PolicyList(
        @Nullable PolicyFilter filter,
        @Nullable PolicyOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record PolicyFilter(
            @Nullable String projectId,
            @Nullable List<PolicyState> states,
            @Nullable List<IssuerLevel> levels,
            @Nullable PolicyTopic topic,
            @Nullable LocalDate inForceOn,
            @Nullable String repealedBy,
            @Nullable String text) {}

    record PolicyOrder(Field field, OrderDirection direction) {
        enum Field {
            EFFECTIVE_ON,
            REGISTERED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .isAny("view.particulars.level", filter.levels())
                    .and(PoliciesInForce.about(filter.topic()))
                    .and(filter.inForceOn() == null ? Where.EVERYTHING : PoliciesInForce.inForce(filter.inForceOn()))
                    .is("view.repeal.repealedBy", filter.repealedBy())
                    .containing(
                            filter.text(),
                            "view.particulars.title",
                            "view.particulars.documentNumber",
                            "view.particulars.issuer",
                            "view.particulars.summary");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.particulars.validity.from", true);
        }
        String path = switch (order.field()) {
            case EFFECTIVE_ON -> "view.particulars.validity.from";
            case REGISTERED_AT -> "view.registeredAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
