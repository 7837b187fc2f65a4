package io.caseledger.workstation.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Order;
import io.caseledger.workstation.WorkstationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which workstations are asked for, in which order. */
record WorkstationList(
        @Nullable WorkstationFilter filter,
        @Nullable WorkstationOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record WorkstationFilter(
            @Nullable String projectId,
            @Nullable List<WorkstationState> states,
            @Nullable County county,
            IpRight.@Nullable Kind rightKind,
            @Nullable AssistanceNeed need,
            @Nullable String hostUscc,
            @Nullable Boolean established,
            @Nullable String text) {}

    record WorkstationOrder(Field field, OrderDirection direction) {
        enum Field {
            PLANNED_AT,
            ESTABLISHED_ON,
            NAME,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.county", filter.county())
                    .is("view.specialities", filter.rightKind())
                    .is("view.needs", filter.need())
                    .is("view.hostUscc", filter.hostUscc())
                    .is("view.established", filter.established())
                    .containing(filter.text(), "view.name", "view.host.name", "view.address");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.plannedAt", false);
        }
        String path = switch (order.field()) {
            case PLANNED_AT -> "view.plannedAt";
            case ESTABLISHED_ON -> "view.establishedOn";
            case NAME -> "view.name";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
