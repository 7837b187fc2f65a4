package io.caseledger.institution;

import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import io.caseledger.privacy.PersonRecords;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Practitioners as natural persons. The numbers of their certificates are of public registers, and stay with the record. */
@Component
class PractitionerRecords implements PersonRecords {
    static final String KIND = "PRACTITIONER";

    private final EventStore events;

    PractitionerRecords(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PersonRecord> find(String personId) {
        PractitionerProfile who = null;
        Instant last = Instant.MIN;
        var stream = events.readEvents(personId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof PractitionerEvent event) {
            who = PractitionerProfile.after(event, who);
            last = last.isBefore(event.occurredAt()) ? event.occurredAt() : last;
        }
        return who == null
                ? Optional.empty()
                : Optional.of(new PersonRecord(
                        personId,
                        KIND,
                        who.projectId(),
                        List.of(personId),
                        List.of(),
                        Zone.dayOf(last),
                        new PersonIdentity(who.identity().name(), null, null)));
    }

    @Override
    public void release(PersonRecord person) {
        // known again by nothing: the name is no key
    }
}
