package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of how one fact stood towards one indicator.
 *
 * @param on the day on which it counts now; absent when it does not. It repeats the last span, so that it can be queried
 */
public record Standing(String indicator, @Nullable LocalDate on, List<Span> spans) {

    public static Standing beginning(String indicator, Span span) {
        return new Standing(indicator, span.on(), List.of(span));
    }

    /** This history with one more span, unless nothing changed. */
    public Standing then(Span span) {
        if (now().sameStandingAs(span)) {
            return this;
        }
        var longer = new ArrayList<>(spans);
        longer.add(span);
        return new Standing(indicator, span.on(), List.copyOf(longer));
    }

    public Span now() {
        return spans.getLast();
    }

    /** The span before the one at an index; absent before the first. */
    @Nullable
    Span before(int index) {
        return index == 0 ? null : spans.get(index - 1);
    }
}
