package io.caseledger.institution.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.institution.InstitutionKind;
import io.caseledger.institution.InstitutionService;
import io.caseledger.shared.County;
import io.caseledger.shared.RegisterState;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which institutions are asked for, in which order. */
record InstitutionList(
        @Nullable InstitutionFilter filter,
        @Nullable InstitutionOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record InstitutionFilter(
            @Nullable String projectId,
            @Nullable List<RegisterState> states,
            @Nullable List<InstitutionKind> kinds,
            @Nullable County county,
            @Nullable InstitutionService service,
            @Nullable String uscc,
            @Nullable String text) {
        Wanted wanted() {
            return new Wanted()
                    .is("view.projectId", projectId)
                    .isAny("view.state", states)
                    .isAny("view.particulars.kind", kinds)
                    .is("view.particulars.county", county)
                    .is("view.particulars.services", service)
                    .is("view.particulars.uscc", uscc)
                    .containing(text, "view.particulars.name");
        }
    }

    record InstitutionOrder(Field field, OrderDirection direction) {
        enum Field {
            NAME,
            REGISTERED_AT,
            UPDATED_AT
        }

        private String path() {
            return switch (field) {
                case NAME -> "view.particulars.name";
                case REGISTERED_AT -> "view.registeredAt";
                case UPDATED_AT -> "view.updatedAt";
            };
        }

        static Order of(@Nullable InstitutionOrder order) {
            return order == null
                    ? new Order("view.registeredAt", false)
                    : new Order(order.path(), order.direction() == OrderDirection.DESC);
        }
    }

    @Override
    public Where wanted() {
        return filter == null ? Where.EVERYTHING : filter.wanted().where();
    }

    @Override
    public Order by() {
        return InstitutionOrder.of(order);
    }
}
