package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.CaseFileCommand.AddDisputeEvidence;
import io.caseledger.dispute.CaseFileCommand.AssignDisputeOfficer;
import io.caseledger.dispute.IntakeCommand.AcceptDisputeCase;
import io.caseledger.dispute.IntakeCommand.RejectDisputeCase;
import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two officers act on one case: the second decided on what is no longer so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeConflictTest {
    /** Versions: the registration is 0, the officer 1, the evidence 2. */
    final Story worked = Story.received(Channel.REPORT)
            .then(
                    new AssignDisputeOfficer(ID, "officer-1", at("2025-03-04T10:00"), null),
                    new AddDisputeEvidence(ID, List.of(REPORT), at("2025-03-05T10:00"), null));

    private static AcceptDisputeCase accept(Long expectedVersion) {
        return new AcceptDisputeCase(ID, at("2025-03-10T10:00"), expectedVersion);
    }

    @Test
    void who_saw_the_last_change_decides() {
        when(worked, accept(2L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void who_did_not_is_told_what_changed_since() {
        when(worked, accept(0L))
                .expectNoEvents()
                .expectException(Refusals.with(
                        "CONFLICT", "expectedVersion", "DisputeOfficerAssigned (-), DisputeEvidenceAdded (-)", "2"));
        when(worked, accept(1L))
                .expectException(Refusals.with("CONFLICT", "expectedVersion", "DisputeEvidenceAdded (-)", "2"));
    }

    @Test
    void a_version_that_never_was_is_refused_too() {
        when(worked, accept(3L)).expectException(Refusals.with("CONFLICT", "expectedVersion", "-", "2"));
    }

    @Test
    void of_two_officers_who_act_at_once_one_wins_and_the_other_is_told_of_the_first() throws Exception {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureAggregate(Dispute.class)
                .registerComponent(DisputeDesk.class, it -> furnish(it.eventStore()))
                .buildConfiguration();
        axon.start();
        try (var officers = Executors.newFixedThreadPool(2)) {
            var _ = axon.commandBus().registerHandlerInterceptor(Origins.kept());
            axon.commandGateway().sendAndWait(register(Channel.REPORT));
            var reject = new RejectDisputeCase(ID, "不属于受理范围", at("2025-03-10T10:00"), 0L);
            var first = officers.submit(() -> answer(axon, by("officer-1", accept(0L))));
            var second = officers.submit(() -> answer(axon, by("officer-2", reject)));
            var refusals = List.of(first.get(), second.get());
            boolean firstWon = refusals.getFirst().isEmpty();
            String told = firstWon ? "DisputeAccepted (officer-1)" : "DisputeRejected (officer-2)";
            assertThat(refusals)
                    .containsExactlyInAnyOrder(
                            List.of(), List.of(new Reason("CONFLICT", "expectedVersion", List.of(told, "1"))));
            assertThat(axon.eventStore().lastSequenceNumberFor(ID)).hasValue(1L);
        } finally {
            axon.shutdown();
        }
    }

    private static CommandMessage<?> by(String officer, DisputeCommand command) {
        return new GenericCommandMessage<>(command, Map.of("by", officer));
    }

    private static List<Reason> answer(Configuration axon, CommandMessage<?> command) {
        try {
            axon.commandGateway().sendAndWait(command);
            return List.of();
        } catch (RuntimeException refused) {
            return Rejected.in(refused).orElseThrow();
        }
    }

    @Test
    void a_request_that_is_repeated_is_answered_whatever_version_it_expected() {
        var request = Map.of("by", "officer-1", "request", "q-1", "digest", "1");
        fixture(worked.world().desk())
                .given(worked.events())
                .andGivenCommands(List.of(new GenericCommandMessage<>(accept(2L), request)))
                .when(accept(2L), request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_expects_nothing_is_judged_by_the_state_alone() {
        when(worked, accept(null)).expectSuccessfulHandlerExecution();
    }
}
