package io.caseledger.annex;

import io.caseledger.annex.AnnexCommand.CompileAnnex;
import io.caseledger.annex.AnnexEvent.AnnexCompiled;
import io.caseledger.gate.Creations;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Now;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Has an annex printed, once it is clear that it may be. */
@Component
class AnnexDesk {
    private final EventStore events;
    private final Projects projects;
    private final AnnexPress press;
    private final Now now;

    AnnexDesk(EventStore events, Projects projects, AnnexPress press, Now now) {
        this.events = events;
        this.projects = projects;
        this.press = press;
        this.now = now;
    }

    AnnexCompiled compile(CompileAnnex it) {
        Creations.leaveToGate(events, it.annexId()); // printing takes seconds, and a repeated request needs none of it
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        Instant compiledAt = now.instant();
        AnnexPeriod.check(it.from(), it.until(), compiledAt);
        var printed = press.print(it.projectId(), it.from(), it.until());
        return new AnnexCompiled(
                it.annexId(), it.projectId(), it.from(), it.until(), printed.position(), printed.files(), compiledAt);
    }
}
