package io.caseledger.breakglass.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which emergency accesses are asked for, in which order. */
record BreakGlassAccessList(
        @Nullable BreakGlassAccessFilter filter,
        @Nullable BreakGlassAccessOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record BreakGlassAccessFilter(
            @Nullable String recordId,
            @Nullable String by,
            @Nullable String station,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record BreakGlassAccessOrder(Field field, OrderDirection direction) {
        enum Field {
            BROKEN_AT,
            UNTIL
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.recordId", filter.recordId())
                    .is("view.by", filter.by())
                    .is("view.station", filter.station())
                    .from("view.brokenAt", filter.from())
                    .until("view.brokenAt", filter.until());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.brokenAt", true);
        }
        String path = switch (order.field()) {
            case BROKEN_AT -> "view.brokenAt";
            case UNTIL -> "view.until";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
