package io.caseledger.privacy;

import io.caseledger.seal.PersonalParts;
import io.caseledger.shared.PersonFact;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Natural persons who stand in a record among others: parties, sellers, staff, lecturers and the like, each known as {@code
 * <record>#<what the record calls her>}: of one record, for nobody compares them across.
 */
@Component
class RecordedPersons implements PersonRecords {
    private final EventStore events;
    private final List<PersonFiles> files;

    RecordedPersons(EventStore events, List<PersonFiles> files) {
        this.events = events;
        this.files = files;
    }

    /** Also one whom a correction took out again: what was said of her is in the log. */
    @Override
    public Optional<PersonRecord> find(String personId) {
        String recordId = PersonalParts.recordOf(personId);
        if (recordId.equals(personId)) {
            return Optional.empty();
        }
        var read = new PersonReading(personId);
        var stream = events.readEvents(recordId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof PersonFact event) {
            if (read.take(event)) {
                files.forEach(it -> it.behind(event).forEach(read::file));
            }
        }
        return read.record();
    }

    @Override
    public void release(PersonRecord person) {
        // known again by nothing
    }
}
