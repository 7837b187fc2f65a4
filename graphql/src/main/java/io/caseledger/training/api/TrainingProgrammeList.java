package io.caseledger.training.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which programmes are asked for, in which order. */
record TrainingProgrammeList(
        @Nullable TrainingProgrammeFilter filter,
        @Nullable TrainingProgrammeOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record TrainingProgrammeFilter(
            @Nullable String projectId, @Nullable String text) {}

    record TrainingProgrammeOrder(Field field, OrderDirection direction) {
        enum Field {
            PLANNED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId()).containing(filter.text(), "view.title", "view.units.title");
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
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
