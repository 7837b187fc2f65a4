package io.caseledger.workstation.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Zone;
import io.caseledger.views.Order;
import io.caseledger.workstation.AssistanceRequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which requests for assistance are asked for, in which order. */
record AssistanceRequestList(
        @Nullable AssistanceRequestFilter filter,
        @Nullable AssistanceRequestOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record AssistanceRequestFilter(
            @Nullable String projectId,
            @Nullable List<AssistanceRequestState> states,
            @Nullable County county,
            IpRight.@Nullable Kind rightKind,
            @Nullable AssistanceNeed need,
            @Nullable String workstationId,
            @Nullable String disputeCaseId,
            @Nullable LocalDate filedFrom,
            @Nullable LocalDate filedTo,
            @Nullable String text) {}

    record AssistanceRequestOrder(Field field, OrderDirection direction) {
        enum Field {
            FILED_AT,
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
                    .is("view.rightKind", filter.rightKind())
                    .is("view.need", filter.need())
                    .is("view.workstationId", filter.workstationId())
                    .is("view.disputeCaseId", filter.disputeCaseId())
                    .from("view.filedAt", startOf(filter.filedFrom()))
                    .until("view.filedAt", startOf(filter.filedTo()))
                    .containing(filter.text(), "view.applicant.name", "view.facts", "view.result");
        }
        return wanted.where();
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : Zone.startOf(day);
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.filedAt", false);
        }
        String path = switch (order.field()) {
            case FILED_AT -> "view.filedAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
