package io.caseledger.annex.api;

import io.caseledger.api.Asked;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which annexes are asked for, the latest first. */
record AnnexList(
        @Nullable String projectId,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    @Override
    public Where wanted() {
        return new Wanted().is("view.projectId", projectId).where();
    }

    @Override
    public Order by() {
        return new Order("view.compiledAt", true);
    }
}
