package io.caseledger.attendance.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.attendance.ParticipationState;
import io.caseledger.find.Where;
import io.caseledger.training.ClassMode;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which participations are asked for, in which order. */
record ParticipationList(
        @Nullable ParticipationFilter filter,
        @Nullable ParticipationOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ParticipationFilter(
            @Nullable String projectId,
            @Nullable String classId,
            @Nullable String traineeId,
            @Nullable List<ParticipationState> states,
            @Nullable ClassMode mode,
            @Nullable Boolean walkIn,
            @Nullable Boolean attended,
            @Nullable Boolean completed,
            @Nullable Boolean certified,
            @Nullable String attendedSession) {}

    record ParticipationOrder(Field field, OrderDirection direction) {
        enum Field {
            ENROLLED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.classId", filter.classId())
                    .is("view.traineeId", filter.traineeId())
                    .isAny("view.state", filter.states())
                    .is("view.mode", filter.mode())
                    .is("view.walkIn", filter.walkIn())
                    .is("view.attended", filter.attended())
                    .is("view.completed", filter.completed())
                    .is("view.certified", filter.certified())
                    .is("view.attendances.sessionId", filter.attendedSession());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.enrolledAt", false);
        }
        String path = switch (order.field()) {
            case ENROLLED_AT -> "view.enrolledAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
