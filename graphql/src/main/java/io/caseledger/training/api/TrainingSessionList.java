package io.caseledger.training.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.shared.Zone;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingModule;
import io.caseledger.views.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sessions are asked for, in which order. */
record TrainingSessionList(
        @Nullable TrainingSessionFilter filter,
        @Nullable TrainingSessionOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record TrainingSessionFilter(
            @Nullable String projectId,
            @Nullable String programmeId,
            @Nullable String classId,
            @Nullable String unitId,
            @Nullable TrainingModule module,
            @Nullable List<SessionState> states,
            @Nullable Boolean offline,
            @Nullable Boolean recordingRequired,
            @Nullable Boolean recorded,
            @Nullable Boolean videoOpen,
            @Nullable LocalDate videoOpenAt,
            @Nullable LocalDate startsFrom,
            @Nullable LocalDate startsTo,
            @Nullable String text) {}

    record TrainingSessionOrder(Field field, OrderDirection direction) {
        enum Field {
            STARTS_AT,
            DELIVERED_ON,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.programmeId", filter.programmeId())
                    .is("view.classId", filter.classId())
                    .is("view.unitId", filter.unitId())
                    .is("view.module", filter.module())
                    .isAny("view.state", filter.states())
                    .is("view.offline", filter.offline())
                    .is("view.recordingRequired", filter.recordingRequired())
                    .is("view.recorded", filter.recorded())
                    .is("view.videoOpen", filter.videoOpen())
                    .from("view.startsAt", startOf(filter.startsFrom()))
                    .until("view.startsAt", startOf(filter.startsTo()))
                    .containing(filter.text(), "view.lecturer", "view.place");
            openAt(wanted, filter.videoOpenAt());
        }
        return wanted.where();
    }

    private static void openAt(Wanted wanted, @Nullable LocalDate day) {
        if (day != null) {
            LocalDate next = day.plusDays(1);
            wanted.is("view.videoOpen", true)
                    .is("view.voided", false)
                    .until("view.videoOpenOn", next)
                    .and(Where.not(new Where.Range("view.videoOpenUntil", null, next)));
        }
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : Zone.startOf(day);
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.startsAt", false);
        }
        String path = switch (order.field()) {
            case STARTS_AT -> "view.startsAt";
            case DELIVERED_ON -> "view.deliveredOn";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
