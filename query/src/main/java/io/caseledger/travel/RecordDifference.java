package io.caseledger.travel;

import io.caseledger.views.Kind;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two moments of a record.
 *
 * @param fromPosition the position that the first state reflects
 * @param toPosition the position that the second state reflects
 * @param before the record at the first moment; absent when it was not there
 * @param after the record at the second
 * @param events what counts at one of the moments and not at the other, in the order of the log
 */
public record RecordDifference(
        String id,
        Kind<?, ?> kind,
        long fromPosition,
        long toPosition,
        @Nullable Record before,
        @Nullable Record after,
        List<TrackedEventMessage<?>> events) {}
