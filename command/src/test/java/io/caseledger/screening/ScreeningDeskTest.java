package io.caseledger.screening;

import static io.caseledger.screening.Screenings.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.screening.ScreeningCommand.BeginScreening;
import io.caseledger.screening.ScreeningNumberEvent.ReportNumberTaken;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The desk with a true event store, as a number is a stream of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningDeskTest {
    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final ScreeningDesk desk = new ScreeningDesk(
            EventSourcingRepository.builder(Screening.class).eventStore(events).build(),
            events,
            Awarded.project(events, PROJECT, Direction.DIRECTION_1),
            CHECKLISTS);

    @Test
    void a_screening_begins_with_the_checklist_in_force_and_its_number() {
        handle(begin(ID, NUMBER));
        assertThat(payloads(ID)).containsExactly(BEGUN);
        assertThat(payloads(ReportNumberTaken.slotOf(PROJECT, NUMBER)))
                .containsExactly(ReportNumberTaken.by(PROJECT, NUMBER, ID));
    }

    @Test
    void the_version_is_that_of_the_day_in_Shanghai() {
        handle(begunAt("s-2", "2号", "2024-01-19T15:59:59Z"));
        handle(begunAt("s-3", "3号", "2024-01-19T16:00:00Z"));
        assertThat(checklistOf("s-2")).isEqualTo("2021.1");
        assertThat(checklistOf("s-3")).isEqualTo("2024.1");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> handle(begunAt("s-4", "4号", "2021-05-31T09:00:00Z")))
                .satisfies(it -> assertThat(it.reasons().getFirst().code()).isEqualTo("CHECKLIST_NOT_IN_FORCE"));
    }

    @Test
    void a_number_is_taken_once_in_a_project() {
        handle(begin(ID, NUMBER));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> handle(begin("s-2", " 防知排〔２０２２〕1号")))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(new Rejected.Reason("ALREADY_EXISTS", "number", List.of(ID))));
        assertThat(payloads("s-2")).isEmpty();
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> handle(begin(ID, NUMBER)));
    }

    @Test
    void only_a_project_of_direction_1_takes_it() {
        Awarded.project(events, "p-16", Direction.DIRECTION_16);
        var elsewhere = new BeginScreening("s-2", "p-16", NUMBER, ENTERPRISE, List.of(), at("08-01T09:00"));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> handle(elsewhere))
                .satisfies(it -> assertThat(it.reasons().getFirst().code()).isEqualTo("PROJECT_OF_OTHER_DIRECTION"));
    }

    private static BeginScreening begunAt(String id, String number, String at) {
        return new BeginScreening(id, PROJECT, number, ENTERPRISE, List.of(), Instant.parse(at));
    }

    private String checklistOf(String id) {
        return ((ScreeningEvent.ScreeningBegun) payloads(id).getFirst()).checklist();
    }

    private void handle(BeginScreening begin) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(begin));
        try {
            desk.handle(begin);
            unitOfWork.commit();
        } catch (RuntimeException refused) {
            unitOfWork.rollback();
            throw refused;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> payloads(String id) {
        return events.readEvents(id, 0)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }
}
