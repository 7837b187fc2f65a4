package io.caseledger.institution.api;

import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.institution.api.InstitutionList.InstitutionFilter;
import io.caseledger.institution.api.InstitutionList.InstitutionOrder;
import io.caseledger.institution.view.InstitutionView;
import io.caseledger.views.Order;
import io.caseledger.views.Slice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which institutions of a project are asked for as of a day, in which order. */
record InstitutionsAsOf(
        String projectId,
        LocalDate asOf,
        @Nullable InstitutionFilter filter,
        @Nullable InstitutionOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition) {

    /** Those of them, out of all that gave service on the day: several periods of one are more than an index can tell. */
    Where among(List<InstitutionView> valid) {
        var ids = valid.stream().map(InstitutionView::id).toList();
        return (filter == null ? new Wanted() : filter.wanted())
                .is("view.projectId", projectId)
                .isAny("view.id", ids)
                .where();
    }

    Order by() {
        return InstitutionOrder.of(order);
    }

    Slice slice() {
        return Slice.of(first, after, last, before);
    }
}
