package io.caseledger.indicator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of how one fact stood towards one indicator. */
public record Standing(String indicator, List<Span> spans) {

    public static Standing beginning(String indicator, Span span) {
        return new Standing(indicator, List.of(span));
    }

    /** This history with one more span, unless nothing changed. */
    public Standing then(Span span) {
        if (!spans.isEmpty() && spans.getLast().sameStandingAs(span)) {
            return this;
        }
        var longer = new ArrayList<>(spans);
        longer.add(span);
        return new Standing(indicator, List.copyOf(longer));
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
