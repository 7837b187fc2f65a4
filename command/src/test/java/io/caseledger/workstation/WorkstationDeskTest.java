package io.caseledger.workstation;

import static io.caseledger.workstation.Workstations.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.gate.Refusals;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.workstation.WorkstationCommand.PlanWorkstation;
import io.caseledger.workstation.WorkstationSlotEvent.HostTaken;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The desk with a true event store, as a host's slot is a stream of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationDeskTest {
    private static final String SLOT = HostTaken.slotOf("91350100M000100Y43");

    final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new OnePlaceOneEvent()).build();
    final WorkstationDesk desk = desk(events);
    final Repository<Workstation> workstations = EventSourcingRepository.builder(Workstation.class)
            .eventStore(events)
            .build();

    @Test
    void a_plan_is_stored_with_the_slot_of_its_host() {
        handle(plan("w-1", HOST));
        assertThat(payloads("w-1")).containsExactly(PLANNED);
        assertThat(payloads(SLOT)).containsExactly(new HostTaken(SLOT, "w-1"));
    }

    @Test
    void a_second_workstation_of_a_host_is_told_of_the_first() {
        handle(plan("w-1", HOST));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> handle(plan("w-2", HOST)))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(new Reason("ALREADY_EXISTS", "host.uscc", List.of("w-1"))));
        assertThat(payloads("w-2")).isEmpty();
        handle(plan("w-2", OTHER_HOST));
    }

    @Test
    void a_host_whose_workstation_closed_may_plan_again() {
        handle(plan("w-1", HOST));
        publish("Workstation", "w-1", 1, CLOSED);
        handle(plan("w-2", HOST));
        assertThat(payloads(SLOT)).containsExactly(new HostTaken(SLOT, "w-1"), new HostTaken(SLOT, "w-2"));
    }

    @Test
    void the_same_plan_again_is_left_to_the_gate() {
        handle(plan("w-1", HOST));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> handle(plan("w-1", HOST)));
    }

    @Test
    void of_two_plans_that_race_for_a_host_one_is_stored() {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("race"));
        var lost = catchThrowable(() -> {
            var _ = workstations.newInstance(() -> new Workstation(plan("w-2", HOST), desk, CHECKLISTS));
            CurrentUnitOfWork.clear(unit);
            publish(WorkstationSlotEvent.STREAM, SLOT, 0, new HostTaken(SLOT, "w-1"));
            CurrentUnitOfWork.set(unit);
            unit.commit();
        });
        assertThat(lost).isInstanceOf(ConcurrencyException.class);
        assertThat(payloads("w-2")).isEmpty();
    }

    @Test
    void the_project_must_take_it() {
        Awarded.project(events, "p-16", Direction.DIRECTION_16);
        refusedIn("p-0", "PROJECT_NOT_FOUND");
        refusedIn("p-16", "PROJECT_OF_OTHER_DIRECTION");
        publish("Project", PROJECT, 1, new ProjectClosed(PROJECT, LocalDate.of(2023, 7, 1), "验收"));
        refusedIn(PROJECT, "PROJECT_CLOSED");
    }

    private void refusedIn(String project, String code) {
        var it = plan("w-1", HOST);
        var other = new PlanWorkstation(
                it.workstationId(),
                project,
                it.name(),
                it.host(),
                it.county(),
                it.address(),
                it.specialities(),
                it.needs(),
                it.staff(),
                it.planner(),
                it.occurredAt());
        MatcherAssert.assertThat(catchThrowable(() -> handle(other)), Refusals.with(code, "projectId"));
    }

    /** Refuses a second event at one place of a stream, as every store of the system does, and all that came with it. */
    static final class OnePlaceOneEvent extends InMemoryEventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> messages) {
            for (var message : messages) {
                var it = (DomainEventMessage<?>) message;
                if (readEvents(it.getAggregateIdentifier(), it.getSequenceNumber())
                        .hasNext()) {
                    throw new ConcurrencyException(it.getAggregateIdentifier() + " has " + it.getSequenceNumber());
                }
            }
            super.appendEvents(messages);
        }
    }

    private void handle(PlanWorkstation it) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(it));
        var result = unit.executeWithResult(() -> {
            var _ = workstations.newInstance(() -> new Workstation(it, desk, CHECKLISTS));
            return it.workstationId();
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private void publish(String type, String id, long sequence, Object payload) {
        events.publish(new GenericDomainEventMessage<>(type, id, sequence, payload));
    }

    private List<Object> payloads(String id) {
        return events.readEvents(id, 0)
                .asStream()
                .map(it -> (Object) it.getPayload())
                .toList();
    }
}
