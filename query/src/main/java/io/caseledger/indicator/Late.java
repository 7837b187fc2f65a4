package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a day, or those before it, made known after a position: what has to be taken off to know no more than up to there. */
public final class Late {
    private final Indicators indicators;
    private final long after;
    private final LocalDate knownBy;
    private final List<Move> moves = new ArrayList<>();

    public Late(Indicators indicators, long after, LocalDate knownBy) {
        this.indicators = indicators;
        this.after = after;
        this.knownBy = knownBy;
    }

    /** A record that stands for itself; of those that share items, the items tell. */
    public void record(Collection<Standing> standings) {
        for (Standing it : standings) {
            if (indicators.find(it.indicator()).filter(Indicator::isGrouped).isEmpty()) {
                follow(it.indicator(), it.spans());
            }
        }
    }

    public void item(Group group) {
        follow(group.indicator(), group.spans());
    }

    private void follow(String indicator, List<Span> spans) {
        Move.in(indicator, spans, after, Long.MAX_VALUE).stream()
                .filter(it -> !it.knownOn().isAfter(knownBy))
                .map(it -> new Move(it.indicator(), -it.by(), it.on(), it.knownOn()))
                .forEach(moves::add);
    }

    /** Counts without what was late. */
    public List<Count> off(List<Count> known) {
        return Count.after(known, moves);
    }
}
