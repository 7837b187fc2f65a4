package io.caseledger.screening.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.screening.ScreeningState;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which screenings are asked for, in which order. */
record ScreeningList(
        @Nullable ScreeningFilter filter,
        @Nullable ScreeningOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ScreeningFilter(
            @Nullable String projectId,
            @Nullable List<ScreeningState> states,
            @Nullable String uscc,
            @Nullable String county,
            @Nullable Boolean signed,
            @Nullable Boolean openRisks,
            @Nullable String text) {}

    record ScreeningOrder(Field field, OrderDirection direction) {
        enum Field {
            BEGUN_AT,
            SIGNED_AT,
            NUMBER,
            ENTERPRISE,
            OPEN_RISKS
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.enterprise.uscc", filter.uscc())
                    .is("view.enterprise.county", filter.county())
                    .is("view.signed", filter.signed())
                    .containing(filter.text(), "view.number", "view.enterprise.name", "view.enterprise.industry");
            if (filter.openRisks() != null) {
                wanted.from("view.openRisks", filter.openRisks() ? 1 : null)
                        .until("view.openRisks", filter.openRisks() ? null : 1);
            }
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.begunAt", false);
        }
        String path = switch (order.field()) {
            case BEGUN_AT -> "view.begunAt";
            case SIGNED_AT -> "view.signedAt";
            case NUMBER -> "view.number";
            case ENTERPRISE -> "view.enterprise.name";
            case OPEN_RISKS -> "view.openRisks";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
