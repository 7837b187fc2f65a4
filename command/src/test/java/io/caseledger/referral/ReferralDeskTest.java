package io.caseledger.referral;

import static io.caseledger.referral.Referrals.CRIME_DRAFTED;
import static io.caseledger.referral.Referrals.DRAFTED;
import static io.caseledger.referral.Referrals.PROJECT;
import static io.caseledger.referral.Referrals.at;
import static io.caseledger.referral.Referrals.contents;
import static io.caseledger.referral.Referrals.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Refusals;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.Projects;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.referral.ReferralNumberEvent.NumberTaken;
import io.caseledger.shared.Rejected;
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
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The desk with a true event store, as a number is a stream of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralDeskTest {
    final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new OnePlaceOneEvent()).build();
    final Projects projects = Awarded.project(events, PROJECT, Direction.DIRECTION_16);
    final ReferralDesk desk = new ReferralDesk(
            EventSourcingRepository.builder(Referral.class).eventStore(events).build(),
            events,
            projects,
            Clocks.standard());

    @Test
    void a_draft_is_stored_with_its_number_and_comes_last() {
        handle(draft("r-1", "移〔2022〕1号", contents(false)));
        assertThat(payloads("r-1")).containsExactly(DRAFTED);
        assertThat(payloads(NumberTaken.slotOf(PROJECT, "移〔2022〕1号")))
                .containsExactly(NumberTaken.by(PROJECT, "移〔2022〕1号", "r-1"));
        assertThat(events.openStream(null)
                        .asStream()
                        .limit(3)
                        .toList()
                        .getLast()
                        .getPayload())
                .isEqualTo(DRAFTED);
    }

    @Test
    void a_crime_referral_starts_the_limit_of_the_head() {
        handle(draft("r-1", "移〔2022〕1号", contents(true)));
        assertThat(payloads("r-1")).containsExactly(CRIME_DRAFTED);
    }

    @Test
    void a_number_is_taken_once_in_a_project() {
        handle(draft("r-1", "移〔2022〕1号", contents(false)));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> handle(draft("r-2", " 移〔２０２２〕1号", contents(false))))
                .satisfies(it -> assertThat(it.reasons())
                        .containsExactly(new Rejected.Reason("ALREADY_EXISTS", "number", List.of("r-1"))));
        assertThat(payloads("r-2")).isEmpty();
        handle(draft("r-2", "移〔2022〕2号", contents(false)));
    }

    @Test
    void the_number_of_a_voided_referral_stays_taken() {
        handle(draft("r-1", "移〔2022〕1号", contents(false)));
        publish("Referral", "r-1", 1, new ReferralVoided("r-1", PROJECT, "误录", at("10-08T10:00"), Limits.NONE));
        refused("r-2", "ALREADY_EXISTS", "number");
    }

    @Test
    void the_same_referral_again_is_left_to_the_gate() {
        handle(draft("r-1", "移〔2022〕1号", contents(false)));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> handle(draft("r-1", "移〔2022〕1号", contents(false))));
    }

    @Test
    void of_two_drafts_that_race_for_a_number_one_is_stored() {
        var taken = NumberTaken.by(PROJECT, "移〔2022〕1号", "r-0");
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("race"));
        var lost = catchThrowable(() -> {
            desk.handle(draft("r-1", "移〔2022〕1号", contents(false)));
            CurrentUnitOfWork.clear(unit);
            publish(ReferralNumberEvent.STREAM, taken.slotId(), 0, taken);
            CurrentUnitOfWork.set(unit);
            unit.commit();
        });
        assertThat(lost).isInstanceOf(ConcurrencyException.class);
        assertThat(payloads("r-1")).isEmpty();
    }

    @Test
    void the_project_must_take_it() {
        Awarded.project(events, "p-9", Direction.DIRECTION_9);
        Awarded.project(events, "p-17", Direction.DIRECTION_16);
        publish("Project", "p-17", 1, new ProjectEvent.ProjectClosed("p-17", LocalDate.of(2023, 7, 1), "验收"));
        refusedIn("p-0", "PROJECT_NOT_FOUND");
        refusedIn("p-9", "PROJECT_OF_OTHER_DIRECTION");
        refusedIn("p-17", "PROJECT_CLOSED");
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

    private void refusedIn(String project, String code) {
        var it = draft("r-1", "1", contents(false));
        var other = new ReferralCommand.DraftReferral(
                "r-1",
                project,
                it.leadId(),
                it.number(),
                it.leadType(),
                it.right(),
                it.suspect(),
                it.facts(),
                it.valueInYuan(),
                it.evidence(),
                it.recipient(),
                it.legalBasis(),
                it.crime(),
                it.officers(),
                it.complaintId(),
                it.occurredAt());
        MatcherAssert.assertThat(catchThrowable(() -> handle(other)), Refusals.with(code, "projectId"));
    }

    private void refused(String id, String code, String field) {
        var thrown = catchThrowable(() -> handle(draft(id, "移〔2022〕1号", contents(false))));
        MatcherAssert.assertThat(thrown, Refusals.with(code, field));
    }

    private void handle(ReferralCommand.DraftReferral it) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(it));
        var result = unit.executeWithResult(() -> {
            desk.handle(it);
            return it.referralId();
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
