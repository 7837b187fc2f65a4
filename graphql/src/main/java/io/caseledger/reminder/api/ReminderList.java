package io.caseledger.reminder.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which reminders are asked for, in which order. */
record ReminderList(
        @Nullable ReminderFilter filter,
        @Nullable ReminderOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ReminderFilter(
            @Nullable String projectId,
            @Nullable String kind,
            @Nullable String recordId,
            @Nullable String stage,
            @Nullable Boolean missed,
            @Nullable Boolean acknowledged) {}

    record ReminderOrder(Field field, OrderDirection direction) {
        enum Field {
            RAISED_AT,
            DUE_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.kind", filter.kind())
                    .is("view.recordId", filter.recordId())
                    .is("view.stage", filter.stage())
                    .is("view.missed", filter.missed())
                    .is("view.acknowledged", filter.acknowledged());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.raisedAt", true);
        }
        String path = switch (order.field()) {
            case RAISED_AT -> "view.raisedAt";
            case DUE_AT -> "view.dueAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
