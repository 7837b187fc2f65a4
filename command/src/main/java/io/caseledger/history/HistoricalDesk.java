package io.caseledger.history;

import io.caseledger.gate.Creations;
import io.caseledger.history.HistoricalCaseCommand.RecordHistoricalCase;
import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseAbsorbed;
import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseReleased;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what concerns more than one record. Both sides of a merger are written in one unit of work, so of two that
 * contradict each other, such as a case that is merged while it absorbs another one, the second meets a sequence.
 */
@Component
class HistoricalDesk {
    static final String STREAM = "HistoricalCase";

    private final EventStore events;
    private final Projects projects;

    HistoricalDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
    }

    /**
     * Refuses what is on record from the same source under the same id, telling what differs if something does.
     *
     * @throws Rejected with {@code HISTORICAL_CASE_DIFFERS}, or because the project takes nothing or the facts do not hold
     */
    void mustBeNew(RecordHistoricalCase it) {
        Known there = read(it.caseId());
        if (there != null) {
            HistoricalFacts facts = it.facts().calledAfter(there.file().facts(), true);
            List<String> differing = Same.differences(facts, there.file().facts());
            Rejected.unlessAbout(
                    "facts",
                    differing.isEmpty() || it.facts().called().equals(there.first()),
                    "HISTORICAL_CASE_DIFFERS",
                    it.caseId(),
                    String.join(", ", differing));
        }
        Creations.leaveToGate(events, it.caseId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        mustHold(it.facts());
    }

    static void mustHold(HistoricalFacts facts) {
        List<Reason> wrong = facts.contradictions("facts.");
        if (!wrong.isEmpty()) {
            throw new Rejected(wrong);
        }
    }

    /**
     * Tells the case that goes on counting that another one is merged into it.
     *
     * @throws Rejected with {@code HISTORICAL_CASE_NOT_FOUND}, {@code HISTORICAL_CASE_OF_OTHER_PROJECT} or {@code
     *     HISTORICAL_CASE_DOES_NOT_COUNT}
     */
    void absorb(HistoricalFile duplicate, String intoId, Instant at) {
        Known into = read(intoId);
        if (into == null) {
            throw Rejected.about("duplicateOf", "HISTORICAL_CASE_NOT_FOUND", intoId);
        }
        boolean sameProject = into.file().projectId().equals(duplicate.projectId());
        Rejected.unlessAbout("duplicateOf", sameProject, "HISTORICAL_CASE_OF_OTHER_PROJECT", intoId);
        HistoricalCaseState state = into.file().state();
        Rejected.unlessAbout(
                "duplicateOf", state == HistoricalCaseState.RECORDED, "HISTORICAL_CASE_DOES_NOT_COUNT", intoId, state);
        publish(into, new HistoricalCaseAbsorbed(intoId, duplicate.projectId(), duplicate.caseId(), at));
    }

    /** Tells the case that counted for another one that it no longer does. */
    void release(HistoricalFile duplicate, String from, Instant at) {
        Known other = read(from);
        if (other != null) {
            publish(other, new HistoricalCaseReleased(from, duplicate.projectId(), duplicate.caseId(), at));
        }
    }

    private void publish(Known to, HistoricalCaseEvent event) {
        events.publish(new GenericDomainEventMessage<>(STREAM, event.caseId(), to.events(), event));
    }

    private record Known(HistoricalFile file, HistoricalFacts first, long events) {}

    private @Nullable Known read(String caseId) {
        HistoricalFile file = null;
        HistoricalFacts first = null;
        long count = 0;
        var stream = events.readEvents(caseId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof HistoricalCaseEvent event) {
            file = HistoricalFile.after(event, file);
            first = first == null ? file.facts() : first;
            count++;
        }
        return file == null || first == null ? null : new Known(file, first, count);
    }
}
