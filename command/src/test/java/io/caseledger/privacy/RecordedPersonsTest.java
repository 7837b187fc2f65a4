package io.caseledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.seal.Withheld;
import io.caseledger.shared.Kept;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Somebody;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedPersonsTest {
    @Personal("sidesman")
    record Sidesman(
            @OfPerson String ref,
            @Kept boolean natural,
            String name,
            @Nullable String phone) implements MaybePerson, Somebody {}

    record Contact(String name, @Nullable String phone) {}

    record Held(
            @OfPerson String classId,
            String projectId,
            @Which String sessionId,
            @Person("headLecturer") String lecturer,
            @Person("contact") @Nullable Contact contact,
            List<Sidesman> others,
            Instant occurredAt)
            implements PersonFact {}

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final RecordedPersons persons =
            new RecordedPersons(events, List.of(event -> Stream.of("file of " + event.occurredAt())));
    private long next;

    private void held(String session, String lecturer, @Nullable Contact contact, Sidesman... others) {
        var event = new Held(
                "k-1",
                "p-10",
                session,
                lecturer,
                contact,
                List.of(others),
                Instant.parse("2023-03-0" + (next + 1) + "T18:00:00Z"));
        events.publish(new GenericDomainEventMessage<>("Class", "k-1", next++, event));
    }

    @Test
    void a_person_is_known_by_record_and_word_with_all_places_where_the_record_names_her() {
        held("s-1", "阮文", null);
        held("s-2", "莫老师", null);
        held("s-3", "莫 老师", new Contact("莫老师", "0770"));
        PersonRecord found = persons.find("k-1#s-2.headLecturer").orElseThrow();
        assertThat(found.kind()).isEqualTo("HEAD_LECTURER");
        assertThat(found.projectId()).isEqualTo("p-10");
        assertThat(found.identity()).isEqualTo(new PersonIdentity("莫老师", null, null));
        assertThat(found.subjects())
                .containsExactlyInAnyOrder("k-1#s-2.headLecturer", "k-1#s-3.headLecturer", "k-1#s-3.contact");
        assertThat(found.files()).containsExactly("file of 2023-03-02T18:00:00Z");
        assertThat(found.lastFactOn()).isEqualTo(LocalDate.of(2023, 3, 4));
        assertThat(persons.find("k-1#s-3.contact").orElseThrow().identity())
                .isEqualTo(new PersonIdentity("莫老师", null, "0770"));
    }

    @Test
    void of_several_in_a_list_each_is_one_by_ref_also_where_two_have_one_name() {
        held("s-1", "阮文", null, new Sidesman("R1", true, "韦某", "1380"), new Sidesman("R2", true, "韦某", null));
        PersonRecord found = persons.find("k-1#R1").orElseThrow();
        assertThat(found.kind()).isEqualTo("SIDESMAN");
        assertThat(found.subjects()).containsExactly("k-1#R1");
        assertThat(found.identity()).isEqualTo(new PersonIdentity("韦某", null, "1380"));
    }

    @Test
    void an_organisation_is_nobody_and_neither_is_who_is_not_there() {
        held("s-1", "阮文", null, new Sidesman("R1", false, "某公司", null));
        assertThat(persons.find("k-1#R1")).isEmpty();
        assertThat(persons.find("k-1#s-9.headLecturer")).isEmpty();
        assertThat(persons.find("k-1")).isEmpty();
        assertThat(persons.find("nobody#R1")).isEmpty();
    }

    @Test
    void who_cannot_be_read_is_not_taken_for_others_who_cannot() {
        held("s-1", Withheld.UNREADABLE.text(), null);
        held("s-2", Withheld.UNREADABLE.text(), null);
        assertThat(persons.find("k-1#s-1.headLecturer").orElseThrow().subjects())
                .containsExactly("k-1#s-1.headLecturer");
    }
}
