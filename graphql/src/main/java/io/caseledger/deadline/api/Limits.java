package io.caseledger.deadline.api;

import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.RunningClock;
import io.caseledger.shared.Now;
import io.caseledger.views.DueItem;
import io.caseledger.views.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows clocks, wherever they were read. */
@Component
class Limits {
    private final Clocks clocks;
    private final Now now;

    Limits(Clocks clocks, Now now) {
        this.clocks = clocks;
        this.now = now;
    }

    Limit of(DueItem it) {
        return new Limit(
                it.kind(), it.recordId(), it.projectId(), it.party(), it.clock(), it.pausedAt(), clocks, now.instant());
    }

    /** The clocks of a record. */
    <V extends Record> List<Limit> of(Kind<V, ?> kind, String recordId, V view) {
        String projectId = kind.projectId().apply(view);
        return kind.clocks().apply(view).stream()
                .map(it -> of(kind.name(), recordId, projectId, it))
                .toList();
    }

    private Limit of(String kind, String recordId, String projectId, RunningClock it) {
        return new Limit(kind, recordId, projectId, it.party(), it.clock(), it.pausedAt(), clocks, now.instant());
    }
}
