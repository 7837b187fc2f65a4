package io.caseledger.history.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.history.HistoricalImportState;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which imports are asked for, in which order. */
record HistoricalImportList(
        @Nullable HistoricalImportFilter filter,
        @Nullable HistoricalImportOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record HistoricalImportFilter(
            @Nullable String projectId,
            @Nullable List<HistoricalImportState> states,
            @Nullable String fileDigest) {}

    record HistoricalImportOrder(Field field, OrderDirection direction) {
        enum Field {
            STARTED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.fileDigest", filter.fileDigest());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.startedAt", false);
        }
        String path = switch (order.field()) {
            case STARTED_AT -> "view.startedAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
