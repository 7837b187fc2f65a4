package io.caseledger.event.api;

import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.event.EventTypes;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events are asked for, in which order. */
record EventList(
        @Nullable EventFilter filter,
        @Nullable OrderDirection order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {
    private static final int MOST = 100;

    record EventFilter(
            @Nullable List<String> recordIds,
            @Nullable List<String> features,
            @Nullable List<String> types,
            @Nullable List<String> by,
            @Nullable List<String> workstations,
            @Nullable List<String> requestIds,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedUntil,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredUntil,
            @Nullable Long positionFrom,
            @Nullable Long positionUntil) {

        Where wanted() {
            return new Wanted()
                    .isAny("recordId", few("recordIds", recordIds))
                    .isAny("feature", few("features", features))
                    .isAny("type", few("types", types))
                    .isAny("by", few("by", by))
                    .isAny("station", few("workstations", workstations))
                    .isAny("requestId", few("requestIds", requestIds))
                    .from("recordedAt", recordedFrom)
                    .until("recordedAt", later("recordedUntil", recordedFrom, recordedUntil))
                    .from("occurredAt", occurredFrom)
                    .until("occurredAt", later("occurredUntil", occurredFrom, occurredUntil))
                    .from("position", positionFrom)
                    .until("position", later("positionUntil", positionFrom, positionUntil))
                    .where();
        }

        private static @Nullable List<String> few(String name, @Nullable List<String> values) {
            Rejected.unlessAbout("filter." + name, values == null || values.size() <= MOST, "TOO_MANY", MOST);
            return values;
        }

        private static <T extends Comparable<T>> @Nullable T later(String name, @Nullable T from, @Nullable T until) {
            boolean holds = from == null || until == null || from.compareTo(until) < 0;
            Rejected.unlessAbout("filter." + name, holds, "PERIOD_ENDS_BEFORE_START");
            return until;
        }
    }

    Slice slice() {
        return Slice.of(first, after, last, before);
    }

    boolean descending() {
        return order == OrderDirection.DESC;
    }

    /** @throws Rejected when the filter names what there is not, or nothing can fit it */
    Where wanted(EventTypes known) {
        if (filter == null) {
            return Where.EVERYTHING;
        }
        known.requireFeatures("filter.features", all(filter.features()));
        known.requireTypes("filter.types", all(filter.types()));
        return filter.wanted();
    }

    private static Collection<String> all(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
