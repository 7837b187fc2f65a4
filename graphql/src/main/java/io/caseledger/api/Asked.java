package io.caseledger.api;

import io.caseledger.views.Slice;
import org.jspecify.annotations.Nullable;

/** The arguments that every list takes. */
public interface Asked {
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
