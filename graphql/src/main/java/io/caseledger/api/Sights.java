package io.caseledger.api;

import io.caseledger.shared.Caller;
import io.caseledger.views.Openings;
import io.caseledger.views.Sight;
import org.springframework.stereotype.Component;

/** What whoever asks may see. */
@Component
public class Sights {
    private final Callers callers;
    private final Openings openings;

    Sights(Callers callers, Openings openings) {
        this.callers = callers;
        this.openings = openings;
    }

    /** Of the caller behind the present operation. */
    public Sight current() {
        return of(callers.current());
    }

    public Sight of(Caller caller) {
        return Sight.of(caller, () -> openings.openTo(caller));
    }
}
