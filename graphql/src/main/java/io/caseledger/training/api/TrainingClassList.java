package io.caseledger.training.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.training.ClassMode;
import io.caseledger.training.TrainingClassState;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which classes are asked for, in which order. */
record TrainingClassList(
        @Nullable TrainingClassFilter filter,
        @Nullable TrainingClassOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record TrainingClassFilter(
            @Nullable String projectId,
            @Nullable String programmeId,
            @Nullable List<TrainingClassState> states,
            @Nullable ClassMode mode,
            @Nullable LocalDate deliveredFrom,
            @Nullable LocalDate deliveredTo,
            @Nullable String text) {}

    record TrainingClassOrder(Field field, OrderDirection direction) {
        enum Field {
            PLANNED_AT,
            OPENED_AT,
            DELIVERED_ON,
            NUMBER,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.programmeId", filter.programmeId())
                    .isAny("view.state", filter.states())
                    .is("view.mode", filter.mode())
                    .from("view.deliveredOn", filter.deliveredFrom())
                    .until("view.deliveredOn", filter.deliveredTo())
                    .containing(filter.text(), "view.number", "view.title", "view.organiser");
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
            case OPENED_AT -> "view.openedAt";
            case DELIVERED_ON -> "view.deliveredOn";
            case NUMBER -> "view.number";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
