package io.caseledger.indicator;

import io.caseledger.indicator.Count.OnDay;
import io.caseledger.shared.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a count: an item came to count on a day, or ceased to.
 *
 * @param by plus or minus one, or what is summed
 * @param on the day on which the item counts
 * @param knownOn the day on which this became known
 */
record Move(String indicator, int by, LocalDate on, LocalDate knownOn) {

    /** The moves that a history holds after one position and up to another. */
    static List<Move> in(String indicator, List<Span> spans, long after, long upTo) {
        var moves = new ArrayList<Move>();
        Span before = null;
        for (Span span : spans) {
            if (span.from() > after && span.from() <= upTo) {
                add(moves, indicator, -1, before, span);
                add(moves, indicator, +1, span, span);
            }
            before = span;
        }
        return moves;
    }

    private static void add(List<Move> moves, String indicator, int sign, @Nullable Span counted, Span at) {
        if (counted != null) {
            for (OnDay it : counted.days()) {
                moves.add(new Move(indicator, sign * it.items(), it.on(), Zone.dayOf(at.recordedAt())));
            }
        }
    }
}
