package io.caseledger.institution.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.institution.PractitionerState;
import io.caseledger.institution.QualificationKind;
import io.caseledger.shared.Names;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which practitioners are asked for, in which order. */
record PractitionerList(
        @Nullable PractitionerFilter filter,
        @Nullable PractitionerOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record PractitionerFilter(
            @Nullable String projectId,
            @Nullable List<PractitionerState> states,
            @Nullable String institutionId,
            @Nullable QualificationKind qualification,
            @Nullable String certificateNumber,
            @Nullable String text) {
        @Nullable
        String number() {
            return certificateNumber == null ? null : Names.plain(certificateNumber);
        }
    }

    record PractitionerOrder(Field field, OrderDirection direction) {
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
                    .is("view.engagements.institutionId", filter.institutionId())
                    .is("view.qualifications.qualification.kind", filter.qualification())
                    .is("view.certificateNumbers", filter.number())
                    .containing(filter.text(), "view.identity.name");
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
