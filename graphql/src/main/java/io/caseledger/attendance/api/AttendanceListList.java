package io.caseledger.attendance.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.attendance.AttendanceListState;
import io.caseledger.attendance.AttendanceMethod;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which attendance lists are asked for, in which order. */
record AttendanceListList(
        @Nullable AttendanceListFilter filter,
        @Nullable AttendanceListOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record AttendanceListFilter(
            @Nullable String projectId,
            @Nullable String classId,
            @Nullable String sessionId,
            @Nullable List<AttendanceListState> states,
            @Nullable AttendanceMethod method,
            @Nullable String fileDigest) {}

    record AttendanceListOrder(Field field, OrderDirection direction) {
        enum Field {
            RECORDED_AT,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.classId", filter.classId())
                    .is("view.sessionId", filter.sessionId())
                    .isAny("view.state", filter.states())
                    .is("view.method", filter.method())
                    .is("view.fileDigest", filter.fileDigest());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.recordedAt", false);
        }
        String path = switch (order.field()) {
            case RECORDED_AT -> "view.recordedAt";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
