package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.dispute.CaseFileCommand.JoinDisputeCase;
import io.caseledger.dispute.IntakeCommand.RegisterDisputeCase;
import io.caseledger.dispute.OutcomeCommand.VoidDisputeCase;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many cases in one store: those that were split or joined are one family, known by the id of its first case. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeFamilyTest {
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> Jackson3Serializer.builder().build())
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
            .configureAggregate(Dispute.class)
            .registerComponent(DisputeDesk.class, it -> furnish(it.eventStore()))
            .buildConfiguration();

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    private void send(Object... commands) {
        for (Object command : commands) {
            axon.commandGateway().sendAndWait(command);
        }
    }

    private static RegisterDisputeCase registered(String id, @Nullable String splitFrom) {
        return register(id, "防知维〔2025〕" + id, Channel.REPORT, List.of(DESIGN), null, splitFrom);
    }

    private static JoinDisputeCase join(String id, String head) {
        return new JoinDisputeCase(id, head, "同一纠纷", at("2025-06-01T10:00"), null);
    }

    private String familyOf(String id) {
        return Objects.requireNonNull(new CaseFamilies(axon.eventStore()).file(id))
                .familyId();
    }

    private void refused(Object command, String code, @Nullable String field, String... args) {
        assertThatThrownBy(() -> send(command))
                .satisfies(thrown ->
                        assertThat(Rejected.in(thrown)).hasValue(List.of(new Reason(code, field, List.of(args)))));
    }

    @Test
    void what_was_split_off_belongs_to_the_family_of_its_origin_however_deep() {
        send(registered("a", null), registered("b", "a"), registered("c", "b"));
        assertThat(familyOf("a")).isEqualTo("a");
        assertThat(familyOf("b")).isEqualTo("a");
        assertThat(familyOf("c")).isEqualTo("a");
        refused(registered("d", "x"), "DISPUTE_NOT_FOUND", "splitFrom", "x");
    }

    @Test
    void a_case_joins_the_family_of_another_one() {
        send(registered("a", null), registered("b", "a"), registered("c", null), join("c", "b"));
        assertThat(familyOf("c")).isEqualTo("a");
        refused(join("c", "a"), "ALREADY_IN_FAMILY", "familyHead", "a");
        refused(join("a", "a"), "ALREADY_IN_FAMILY", "familyHead", "a");
    }

    @Test
    void the_first_case_of_a_family_leaves_it_last() {
        send(registered("a", null), registered("b", "a"), registered("c", null));
        refused(join("a", "c"), "FAMILY_HAS_MEMBERS", null, "b");
        send(join("b", "c"), join("a", "c"));
        assertThat(List.of(familyOf("a"), familyOf("b"), familyOf("c"))).containsOnly("c");
    }

    @Test
    void what_is_split_off_after_a_join_belongs_to_the_new_family() {
        send(registered("a", null), registered("c", null), join("a", "c"), registered("b", "a"));
        assertThat(familyOf("b")).isEqualTo("c");
    }

    @Test
    void nothing_joins_a_case_that_was_voided() {
        send(registered("a", null), registered("c", null));
        send(new VoidDisputeCase("a", "录入错误", at("2025-05-01T10:00"), null));
        refused(join("c", "a"), "DISPUTE_GONE", "familyHead", "a", "VOIDED");
        refused(registered("d", "a"), "DISPUTE_GONE", "splitFrom", "a", "VOIDED");
    }

    @Test
    void a_family_stays_within_its_project() {
        send(registered("a", null));
        var it = registered("b", null);
        send(new RegisterDisputeCase(
                "b",
                "p-2",
                it.caseNumber(),
                it.channel(),
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                it.ecommerce(),
                it.platform(),
                it.county(),
                it.needs(),
                it.facts(),
                it.evidence(),
                null,
                null,
                it.receivedAt()));
        refused(join("a", "b"), "DISPUTE_OF_OTHER_PROJECT", "familyHead", "b", "p-2");
    }

    @Test
    void leaving_and_joining_write_both_families_so_that_a_race_is_noticed() {
        send(registered("a", null), registered("b", "a"), registered("c", null), join("b", "c"));
        assertThat(lengthOf("a")).isEqualTo(2);
        assertThat(lengthOf("c")).isEqualTo(1);
    }

    private long lengthOf(String familyId) {
        return axon.eventStore()
                .readEvents(CaseFamilyEvent.slotOf(familyId), 0)
                .asStream()
                .count();
    }
}
