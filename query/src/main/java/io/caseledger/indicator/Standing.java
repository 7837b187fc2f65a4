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

    /** How it stood at a position of the log; absent before the record began. */
    @Nullable
    Span at(long position) {
        return spans.stream()
                .filter(it -> it.from() <= position)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The positions at which it changed, after one position and up to another. */
    public List<Long> changes(long after, long upTo) {
        return spans.stream()
                .map(Span::from)
                .filter(it -> it > after && it <= upTo)
                .toList();
    }

    /** The span before the one at an index; absent before the first. */
    @Nullable
    Span before(int index) {
        return index == 0 ? null : spans.get(index - 1);
    }
}
