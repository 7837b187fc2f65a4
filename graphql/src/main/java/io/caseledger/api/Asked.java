package io.caseledger.api;

import io.caseledger.find.Where;
import io.caseledger.views.Order;
import io.caseledger.views.Slice;
import org.jspecify.annotations.Nullable;

/** A list that is asked for: which records, in which order, and which part of them. */
public interface Asked {
    Where wanted();

    Order by();

    @Nullable
    Integer first();

    @Nullable
    String after();

    @Nullable
    Integer last();

    @Nullable
    String before();

    @Nullable
    Long atPosition();

    default Slice slice() {
        return Slice.of(first(), after(), last(), before());
    }
}
