package io.caseledger.project.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.project.Direction;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which projects are asked for, in which order. */
record ProjectList(
        @Nullable ProjectFilter filter,
        @Nullable ProjectOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ProjectFilter(
            @Nullable Direction direction, @Nullable String text) {}

    record ProjectOrder(Field field, OrderDirection direction) {
        enum Field {
            STARTS_ON,
            TITLE
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.direction", filter.direction())
                    .containing(filter.text(), "view.title", "view.undertakingUnit.name");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.startsOn", false);
        }
        String path = switch (order.field()) {
            case STARTS_ON -> "view.startsOn";
            case TITLE -> "view.title";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
