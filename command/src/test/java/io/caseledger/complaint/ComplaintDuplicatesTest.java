package io.caseledger.complaint;

import static io.caseledger.complaint.Complaints.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ListingSlotEvent.ListingTaken;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Fingerprints;
import io.caseledger.gate.Prints;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many complaints in one store: of each listing's claims one is open at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintDuplicatesTest {
    private static final Organisation PERSON = new Organisation("王小明", null);

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> Jackson3Serializer.builder().build())
            .configureEmbeddedEventStore(_ -> new StrictEngine())
            .configureAggregate(Complaint.class)
            .registerComponent(Clocks.class, _ -> Clocks.standard())
            .registerComponent(
                    FilingDesk.class,
                    it -> new FilingDesk(
                            it.eventStore(),
                            Awarded.project(it.eventStore(), "p-16", Direction.DIRECTION_16),
                            Prints.HERE))
            .buildConfiguration();

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    private void send(ComplaintCommand... commands) {
        for (ComplaintCommand command : commands) {
            axon.commandGateway().sendAndWait(command);
        }
    }

    private void reject(String id) {
        send(
                new StartPrimaFacieReview(id, REVIEWED),
                new RejectNotice(id, RejectionGround.NOT_INFRINGING, "设计不同", MEASURED));
    }

    private void refused(ComplaintCommand command, String field, String holder) {
        var before = axon.eventStore().lastSequenceNumberFor(command.complaintId());
        assertThatThrownBy(() -> send(command))
                .satisfies(thrown -> assertThat(Rejected.in(thrown))
                        .hasValue(List.of(new Reason("ALREADY_EXISTS", field, List.of(holder)))));
        assertThat(axon.eventStore().lastSequenceNumberFor(command.complaintId()))
                .isEqualTo(before);
    }

    @Test
    void of_two_notices_about_one_listing_the_second_is_told_of_the_first() {
        send(file("c-1", LISTING));
        refused(file("c-2", SECOND, LISTING), "listings[1]", "c-1");
        send(file("c-2", SECOND));
    }

    private static FileComplaint by(String id, Organisation rightHolder) {
        FileComplaint it = file(id, LISTING);
        return new FileComplaint(
                id,
                it.projectId(),
                it.kind(),
                it.platform(),
                rightHolder,
                it.right(),
                it.seller(),
                it.listings(),
                it.facts(),
                it.evidence(),
                it.noticeReceivedAt());
    }

    @Test
    void a_right_holder_without_a_code_is_known_again() {
        send(by("c-1", PERSON));
        refused(by("c-2", new Organisation(" 王小明", null)), "listings[0]", "c-1");
        send(by("c-3", new Organisation("王大明", null)));
        reject("c-1");
        send(by("c-2", PERSON));
        refused(new ReopenComplaint("c-1", "新证据", LATER), "listings[0]", "c-2");
    }

    /** Codes are public, but a name could be tried out. */
    @Test
    void the_slot_of_a_person_has_a_key_and_that_of_an_organisation_needs_none() {
        Claim person = Claim.of(by("c-1", PERSON));
        Claim organisation = Claim.of(FILED);
        Fingerprints elsewhere = Prints.of("elsewhere");
        assertThat(person.slotIds(Prints.HERE)).doesNotContainAnyElementsOf(person.slotIds(elsewhere));
        assertThat(organisation.slotIds(Prints.HERE)).isEqualTo(organisation.slotIds(elsewhere));
    }

    @Test
    void a_listing_is_free_again_when_its_complaint_is_at_an_end() {
        send(file("c-1", LISTING));
        reject("c-1");
        send(file("c-2", LISTING), new WithdrawComplaint("c-2", "撤回", REVIEWED));
        send(file("c-3", LISTING), new VoidComplaint("c-3", "误录", REVIEWED));
        send(file("c-4", LISTING), new MergeComplaint("c-4", "c-1", "重复", REVIEWED));
        send(file("c-5", LISTING));
        refused(file("c-6", LISTING), "listings[0]", "c-5");
        String slot = Claim.of(FILED).slotIds(Prints.HERE).getFirst();
        assertThat(axon.eventStore().readEvents(slot, 0).asStream().map(DomainEventMessage::getPayload))
                .hasSize(5)
                .last()
                .isEqualTo(new ListingTaken(slot, "c-5"));
    }

    @Test
    void a_complaint_is_not_reopened_when_another_took_its_listing() {
        send(file("c-1", LISTING, SECOND));
        reject("c-1");
        send(file("c-2", SECOND));
        refused(new ReopenComplaint("c-1", "新证据", LATER), "listings[1]", "c-2");
        reject("c-2");
        send(new ReopenComplaint("c-1", "新证据", LATER));
        refused(file("c-3", SECOND), "listings[0]", "c-1");
    }

    @Test
    void a_correction_takes_the_new_listing_and_leaves_the_old_one() {
        var other = new InPlatformOperator("另一家店", "shop-78", null);
        send(file("c-1", LISTING));
        send(new CorrectComplaint("c-1", null, null, null, other, null, null, null, "卖家有误", LATER));
        send(file("c-2", LISTING));
        refused(new CorrectComplaint("c-2", null, null, null, other, null, null, null, "卖家有误", LATER), "seller", "c-1");
    }

    @Test
    void a_closed_complaint_is_corrected_without_taking_a_listing() {
        var other = new InPlatformOperator("另一家店", "shop-78", null);
        send(file("c-1", LISTING));
        send(new CorrectComplaint("c-1", null, null, null, other, null, null, null, "卖家有误", LATER));
        send(file("c-2", LISTING));
        reject("c-2");
        send(new CorrectComplaint("c-2", null, null, null, other, null, null, null, "卖家有误", LATER));
        refused(new ReopenComplaint("c-2", "新证据", LATER), "listings[0]", "c-1");
    }

    @Test
    void the_same_filing_again_meets_its_own_stream() {
        send(file("c-1", LISTING));
        assertThatThrownBy(() -> send(file("c-1", LISTING))).isInstanceOf(AggregateStreamCreationException.class);
        reject("c-1");
        send(file("c-2", LISTING));
        assertThatThrownBy(() -> send(file("c-1", LISTING))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void of_many_that_race_for_a_listing_one_is_filed() throws Exception {
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String id = "c-" + i;
            racers.add(() -> filedUnlessLost(id));
        }
        int filed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> racer : threads.invokeAll(racers)) {
                filed += racer.get() ? 1 : 0;
            }
        }
        assertThat(filed).isEqualTo(1);
    }

    private boolean filedUnlessLost(String id) {
        try {
            send(file(id, LISTING));
            return true;
        } catch (AggregateStreamCreationException _) {
            return filedUnlessLost(id); // as the command desk does
        } catch (RuntimeException refused) {
            assertThat(Rejected.in(refused).orElseThrow())
                    .extracting(Reason::code)
                    .containsExactly("ALREADY_EXISTS");
            return false;
        }
    }

    /** Minds the sequence of each stream, as every real store does. */
    private static final class StrictEngine extends InMemoryEventStorageEngine {
        private final Set<String> taken = new HashSet<>();

        @Override
        public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> it
                        && taken.contains(it.getAggregateIdentifier() + "#" + it.getSequenceNumber())) {
                    throw new AggregateStreamCreationException("taken", new IllegalStateException());
                }
            }
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> it) {
                    taken.add(it.getAggregateIdentifier() + "#" + it.getSequenceNumber());
                }
            }
            super.appendEvents(events);
        }
    }
}
