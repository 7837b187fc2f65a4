package io.caseledger.body.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.body.HandlingBodyKind;
import io.caseledger.body.HandlingChannel;
import io.caseledger.find.Where;
import io.caseledger.shared.County;
import io.caseledger.shared.RegisterState;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which handling bodies are asked for, in which order. */
record BodyList(
        @Nullable HandlingBodyFilter filter,
        @Nullable HandlingBodyOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record HandlingBodyFilter(
            @Nullable String projectId,
            @Nullable List<RegisterState> states,
            @Nullable List<HandlingBodyKind> kinds,
            @Nullable County county,
            @Nullable String uscc,
            @Nullable HandlingChannel channel,
            @Nullable String text) {}

    record HandlingBodyOrder(Field field, OrderDirection direction) {
        enum Field {
            NAME,
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
                    .isAny("view.particulars.kind", filter.kinds())
                    .is("view.particulars.county", filter.county())
                    .is("view.particulars.uscc", filter.uscc())
                    .is("view.capacities.capacity.channels", filter.channel())
                    .containing(filter.text(), "view.particulars.name", "view.particulars.locality");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.registeredAt", false);
        }
        String path = switch (order.field()) {
            case NAME -> "view.particulars.name";
            case REGISTERED_AT -> "view.registeredAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
