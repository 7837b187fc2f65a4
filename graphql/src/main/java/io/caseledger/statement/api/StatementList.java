package io.caseledger.statement.api;

import io.caseledger.api.Asked;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.statement.Occasion;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which statements are asked for, the latest first. */
record StatementList(
        @Nullable String projectId,
        @Nullable Occasion occasion,
        @Nullable Boolean inForce,
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
                .is("view.occasion", occasion)
                .is("view.inForce", inForce)
                .where();
    }

    @Override
    public Order by() {
        return new Order("view.issuedAt", true);
    }
}
