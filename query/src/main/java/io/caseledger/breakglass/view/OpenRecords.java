package io.caseledger.breakglass.view;

import io.caseledger.find.Where;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Now;
import io.caseledger.views.Openings;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what somebody opened in an emergency and is open still: its time is not over, and nobody ended it. */
@Component
class OpenRecords implements Openings {
    private final Views views;
    private final Now now;

    OpenRecords(Views views, Now now) {
        this.views = views;
        this.now = now;
    }

    @Override
    public Set<String> openTo(Caller caller) {
        Instant next = now.instant().plusMillis(1);
        Where open = Where.all(
                Where.is("view.by", caller.subject()),
                Where.is("view.station", String.valueOf(caller.workstation())),
                new Where.Range("view.until", next, null),
                Where.not(new Where.Exists("view.endedAt")));
        return views.all(Sight.EVERYTHING, BreakGlassAccessView.KIND, open).stream()
                .map(BreakGlassAccessView::recordId)
                .collect(Collectors.toSet());
    }
}
