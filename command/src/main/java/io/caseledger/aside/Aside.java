package io.caseledger.aside;

import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that views leave out, and who decided that.
 *
 * @param position of the event in the log
 * @param recordId the stream that it is in
 * @param projectId whose figures lack it; absent where that cannot be determined, and then those of all may
 * @param by who set it aside
 * @param since when
 * @param takenBack absent while the decision stands
 */
public record Aside(
        long position,
        String eventType,
        String recordId,
        @Nullable String projectId,
        String reason,
        String by,
        Instant since,
        @Nullable TakenBack takenBack) {

    /** That it is taken back: the views that are made from then on have it, and those before do not. */
    public record TakenBack(String reason, String by, Instant at) {}

    static Aside of(EventSetAside it) {
        return new Aside(
                it.position(), it.eventType(), it.recordId(), it.ofProject(), it.reason(), it.by(), it.at(), null);
    }

    Aside takenBack(EventTakenBack it) {
        var back = new TakenBack(it.reason(), it.by(), it.at());
        return new Aside(position, eventType, recordId, projectId, reason, by, since, back);
    }

    /** Whether figures of a project lack it, or may. */
    public boolean concerns(String project) {
        return projectId == null || projectId.equals(project);
    }
}
