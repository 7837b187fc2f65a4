package io.caseledger.travel;

import io.caseledger.difference.Difference;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What differs between two moments of a record.
 *
 * @param fromPosition the position that the first state reflects
 * @param toPosition the position that the second state reflects
 * @param existedFrom whether the record was there at the first moment
 * @param existedTo whether it was there at the second
 * @param events what counts at one of the moments and not at the other, in the order of the log
 */
public record RecordDifference(
        String id,
        String kind,
        long fromPosition,
        long toPosition,
        boolean existedFrom,
        boolean existedTo,
        List<Difference> fields,
        List<TrackedEventMessage<?>> events) {}
