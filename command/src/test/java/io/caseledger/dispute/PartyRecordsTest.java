package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartyRecordsTest {
    @Test
    void a_natural_person_among_the_parties_is_known_by_case_and_ref_and_an_organisation_is_nobody() {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        DisputeRegistered registered = Disputes.REGISTERED;
        String caseId = registered.caseId();
        events.publish(new GenericDomainEventMessage<>("Dispute", caseId, 0, registered));
        var records = new PartyRecords(events);
        PersonRecord found = records.find(caseId + "#" + MAKER.ref()).orElseThrow();
        assertThat(found.identity()).isEqualTo(new PersonIdentity(MAKER.name(), MAKER.idNumber(), MAKER.phone()));
        assertThat(found.projectId()).isEqualTo(registered.projectId());
        assertThat(found.subjects()).containsExactly(caseId + "#" + MAKER.ref());
        assertThat(records.find(caseId + "#P1")).isEmpty();
        assertThat(records.find(caseId)).isEmpty();
        assertThat(records.find("nobody#R2")).isEmpty();
    }
}
