package io.caseledger.access.api;

import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.views.Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which accesses are asked for. */
record AccessList(
        @Nullable AccessFilter filter,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    private static final char LIST = 'a';

    record AccessFilter(
            @Nullable String subject,
            @Nullable String recordId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Slice slice() {
        return Slice.of(first, after, last, before);
    }

    Wanted wanted() {
        return filter == null
                ? new Wanted(null, null, null, null)
                : new Wanted(filter.subject(), filter.recordId(), filter.from(), filter.to());
    }

    /** A cursor stands on a number. */
    static String cursor(long number) {
        return Slice.cursor(LIST, number);
    }

    static @Nullable Long beyond(Slice slice) {
        return slice.number(LIST);
    }
}
