package io.caseledger.attendance.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.TraineeState;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which trainees are asked for, in which order. */
record TraineeList(
        @Nullable TraineeFilter filter,
        @Nullable TraineeOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record TraineeFilter(
            @Nullable String projectId,
            @Nullable List<TraineeState> states,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable Boolean walkIn,
            @Nullable String mergedInto,
            @Nullable String uscc,
            @Nullable String text) {

        @Nullable
        String number() {
            return identityNumber == null ? null : TraineeIdentity.comparableNumber(identityNumber);
        }

        @Nullable
        String digits() {
            return phone == null ? null : TraineeIdentity.comparablePhone(phone);
        }
    }

    record TraineeOrder(Field field, OrderDirection direction) {
        enum Field {
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
                    .is("view.lookup.identityNumber", filter.number())
                    .is("view.lookup.phone", filter.digits())
                    .is("view.walkIn", filter.walkIn())
                    .is("view.mergedInto", filter.mergedInto())
                    .is("view.identity.uscc", filter.uscc())
                    .containing(filter.text(), "view.identity.name", "view.identity.organisation");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.registeredAt", false);
        }
        String path = switch (order.field()) {
            case REGISTERED_AT -> "view.registeredAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
