package io.caseledger.dispute;

import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import io.caseledger.privacy.PersonRecords;
import io.caseledger.seal.PersonalParts;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Natural persons among the parties of a case, each known as {@code <case>#<ref>}: of one case, for nobody compares them across. */
@Component
class PartyRecords implements PersonRecords {
    static final String KIND = "PARTY";

    private final EventStore events;

    PartyRecords(EventStore events) {
        this.events = events;
    }

    /** Also one whom a correction took out again: what was said of her is in the log. */
    @Override
    public Optional<PersonRecord> find(String personId) {
        String caseId = PersonalParts.recordOf(personId);
        Party found = null;
        String projectId = "";
        Instant last = Instant.MIN;
        var stream = events.readEvents(caseId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof DisputeEvent event) {
            found = parties(event)
                    .filter(it -> it.natural() && personId.equals(PersonalParts.idWithin(caseId, it.ref())))
                    .findFirst()
                    .orElse(found);
            projectId = event.projectId();
            last = last.isBefore(event.occurredAt()) ? event.occurredAt() : last;
        }
        return found == null
                ? Optional.empty()
                : Optional.of(new PersonRecord(
                        personId,
                        KIND,
                        projectId,
                        List.of(personId),
                        List.of(),
                        Zone.dayOf(last),
                        new PersonIdentity(found.name(), found.idNumber(), found.phone())));
    }

    private static Stream<Party> parties(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered it -> Stream.concat(it.petitioners().stream(), it.respondents().stream());
            case DisputeCorrected it -> Stream.concat(orNone(it.petitioners()), orNone(it.respondents()));
            default -> Stream.empty();
        };
    }

    private static Stream<Party> orNone(@Nullable List<Party> corrected) {
        return corrected == null ? Stream.empty() : corrected.stream();
    }

    @Override
    public void release(PersonRecord person) {
        // known again by nothing
    }
}
