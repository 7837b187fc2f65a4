package io.caseledger.views;

import io.caseledger.indicator.Board;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.indicator.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The figures of every project as dashboards show them at this moment. Those of a project are of one document, and so are exact at their own
 * position, whatever is recorded meanwhile.
 */
@Component
public class AllFigures {
    private final ViewStore store;
    private final Indicators indicators;

    AllFigures(ViewStore store, Indicators indicators) {
        this.store = store;
        this.indicators = indicators;
    }

    /** @param asOf facts of later days do not count */
    public List<Progress> on(LocalDate asOf) {
        var tallies = new HashMap<String, Tally>();
        store.tallies().find().forEach(it -> tallies.put(it.id(), it));
        return Board.all(tallies, indicators, asOf);
    }
}
