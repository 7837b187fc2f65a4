package io.caseledger.views;

import io.caseledger.find.Days;
import io.caseledger.find.Flow;
import io.caseledger.find.Flows;
import io.caseledger.views.Things.State;
import io.caseledger.views.Things.Thing;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Adds up flows by looking at each record, one after the other: they come in on {@code day} and are closed on {@code until}. */
final class NaiveFlow {
    private final Days window;
    private final Flows flows = new Flows();

    NaiveFlow(Days window) {
        this.window = window;
    }

    Flows flows() {
        return flows;
    }

    void look(Thing it) {
        boolean closed = it.until() != null && it.state() != State.OPEN;
        Days before = new Days(window.from().minusYears(1), window.until().minusYears(1));
        if (it.day() != null && window.contains(it.day())) {
            into(it, flow -> flow.receive(1, false));
        }
        if (it.day() != null && before.contains(it.day())) {
            into(it, flow -> flow.receive(1, true));
        }
        if (closed && window.contains(it.until())) {
            Long after = it.day() == null ? null : ChronoUnit.DAYS.between(it.day(), it.until());
            into(it, flow -> flow.close(1, after, it.rank() == null ? null : (long) it.rank()));
        }
        if (closed && before.contains(it.until())) {
            into(it, flow -> flow.closeYearBefore(1));
        }
    }

    private void into(Thing it, java.util.function.Consumer<Flow> adding) {
        adding.accept(flows.of(
                Arrays.asList(it.code(), Boolean.toString(it.flag()), it.state().name())));
        adding.accept(flows.total());
    }
}
