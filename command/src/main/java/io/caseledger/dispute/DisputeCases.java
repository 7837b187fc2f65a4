package io.caseledger.dispute;

import io.caseledger.shared.Rejected;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells other features whether there is a dispute case; it reads the stream and takes no lock. */
@Component
public class DisputeCases {
    private final CaseFamilies families;

    public DisputeCases(EventStore events) {
        this.families = new CaseFamilies(events);
    }

    /**
     * Refuses unless the case exists and is neither void nor a duplicate.
     *
     * @throws Rejected with {@code DISPUTE_NOT_FOUND} or {@code DISPUTE_GONE}
     */
    public void mustGoOn(String field, String caseId) {
        families.goingOn(field, caseId);
    }
}
