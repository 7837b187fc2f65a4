package io.caseledger.privacy.api;

import io.caseledger.api.Asked;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which erasures or restrictions are asked for, the latest first. */
record PersonOrderList(
        @Nullable String projectId,
        @Nullable String personId,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    @Override
    public Where wanted() {
        return new Wanted()
                .is("view.projectId", projectId)
                .is("view.personId", personId)
                .where();
    }

    @Override
    public Order by() {
        return new Order("view.orderedAt", true);
    }
}
