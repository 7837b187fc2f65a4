package io.caseledger.annex;

import static io.caseledger.annex.AnnexGoldenTest.COMPILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.annex.AnnexCommand.CompileAnnex;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexTest {
    private static final LocalDate FROM = COMPILED.from();
    private static final LocalDate UNTIL = COMPILED.until();

    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final List<String> printed = new ArrayList<>();
    final AnnexDesk desk = new AnnexDesk(
            events, Awarded.project(events, "p-9", Direction.DIRECTION_9), this::print, COMPILED::occurredAt);

    private AnnexPress.Printed print(String projectId, LocalDate from, LocalDate until) {
        Rejected.unless(!from.equals(LocalDate.of(2019, 1, 1)), "ANNEX_UNSETTLED", 4);
        printed.add(projectId + " " + from + " " + until);
        return new AnnexPress.Printed(COMPILED.reflects(), COMPILED.files());
    }

    private static CompileAnnex compile(String project, LocalDate from, LocalDate until) {
        return new CompileAnnex("a-1", project, from, until);
    }

    @Test
    void what_was_printed_is_kept_with_its_position_and_digests() {
        new AggregateTestFixture<>(Annex.class)
                .registerCommandHandlerInterceptor(Origins.kept())
                .registerInjectableResource(desk)
                .givenNoPriorActivity()
                .when(compile("p-9", FROM, UNTIL))
                .expectEvents(COMPILED);
        assertThat(printed).containsExactly("p-9 2018-01-01 2023-01-01");
    }

    @Test
    void nothing_is_printed_for_a_project_that_does_no_research() {
        var _ = Awarded.project(events, "p-16", Direction.DIRECTION_16);
        refused(compile("p-16", FROM, UNTIL), "PROJECT_OF_OTHER_DIRECTION", "projectId");
        refused(compile("p-0", FROM, UNTIL), "PROJECT_NOT_FOUND", "projectId");
    }

    @Test
    void a_period_begins_before_it_ends_and_is_over() {
        refused(compile("p-9", FROM, FROM), "PERIOD_ENDS_BEFORE_START", "until");
        refused(compile("p-9", LocalDate.of(1999, 12, 31), UNTIL), "DATE_OUT_OF_RANGE", "from");
        refused(compile("p-9", LocalDate.of(2001, 1, 1), LocalDate.of(2021, 1, 2)), "ANNEX_PERIOD_TOO_LONG", "until");
        refused(compile("p-9", FROM, LocalDate.of(2023, 3, 3)), "ANNEX_PERIOD_NOT_OVER", "until");
        var untilToday = desk.compile(compile("p-9", FROM, LocalDate.of(2023, 3, 2)));
        assertThat(untilToday.until()).as("1 March in Shanghai belongs to it").isEqualTo("2023-03-02");
    }

    @Test
    void when_the_press_refuses_nothing_is_kept() {
        refused(compile("p-9", LocalDate.of(2019, 1, 1), UNTIL), "ANNEX_UNSETTLED", null);
    }

    @Test
    void a_second_one_of_the_same_id_is_left_to_the_gate_before_anything_is_printed() {
        events.publish(new GenericDomainEventMessage<>("Annex", "a-1", 0, COMPILED));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> desk.compile(compile("p-9", FROM, UNTIL)));
        assertThat(printed).isEmpty();
    }

    private void refused(CompileAnnex command, String code, @Nullable String field) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> desk.compile(command))
                .satisfies(it -> {
                    assertThat(it.reasons().getFirst().code()).isEqualTo(code);
                    assertThat(it.reasons().getFirst().field()).isEqualTo(field);
                });
        assertThat(printed).isEmpty();
    }
}
