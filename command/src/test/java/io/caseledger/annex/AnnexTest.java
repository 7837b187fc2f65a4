package io.caseledger.annex;

import static io.caseledger.annex.AnnexGoldenTest.COMPILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.annex.AnnexCommand.CompileAnnex;
import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexTest {
    private static final LocalDate FROM = COMPILED.from();
    private static final LocalDate UNTIL = COMPILED.until();
    private static final Now NOW = COMPILED::occurredAt;

    final FixtureConfiguration<Annex> annex =
            new AggregateTestFixture<>(Annex.class).registerCommandHandlerInterceptor(Origins.kept());
    final List<String> printed = new ArrayList<>();

    @BeforeEach
    void office() {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        annex.registerInjectableResource(Awarded.project(events, "p-9", Direction.DIRECTION_9))
                .registerInjectableResource(annex.getEventStore())
                .registerInjectableResource(NOW)
                .registerInjectableResource((AnnexPress) this::print);
        var _ = Awarded.project(events, "p-16", Direction.DIRECTION_16);
    }

    private AnnexPress.Printed print(String projectId, LocalDate from, LocalDate until) {
        printed.add(projectId + " " + from + " " + until);
        Rejected.unless(!from.equals(LocalDate.of(2019, 1, 1)), "ANNEX_UNSETTLED", 4);
        return new AnnexPress.Printed(COMPILED.reflects(), COMPILED.files());
    }

    private static CompileAnnex compile(String project, LocalDate from, LocalDate until) {
        return new CompileAnnex("a-1", project, from, until);
    }

    @Test
    void what_was_printed_is_kept_with_its_position_and_digests() {
        annex.givenNoPriorActivity().when(compile("p-9", FROM, UNTIL)).expectEvents(COMPILED);
        assertThat(printed).containsExactly("p-9 2018-01-01 2023-01-01");
    }

    @Test
    void nothing_is_printed_for_a_project_of_another_direction() {
        annex.givenNoPriorActivity()
                .when(compile("p-16", FROM, UNTIL))
                .expectNoEvents()
                .expectException(Refusals.with("PROJECT_OF_OTHER_DIRECTION", "projectId"));
        annex.givenNoPriorActivity()
                .when(compile("p-0", FROM, UNTIL))
                .expectException(Refusals.with("PROJECT_NOT_FOUND", "projectId"));
        assertThat(printed).isEmpty();
    }

    @Test
    void a_period_begins_before_it_ends_and_is_over() {
        refused(FROM, FROM, "PERIOD_ENDS_BEFORE_START", "until");
        refused(LocalDate.of(1999, 12, 31), UNTIL, "DATE_OUT_OF_RANGE", "from");
        refused(LocalDate.of(2001, 1, 1), LocalDate.of(2021, 1, 2), "ANNEX_PERIOD_TOO_LONG", "until");
        refused(FROM, LocalDate.of(2023, 3, 3), "ANNEX_PERIOD_NOT_OVER", "until");
        assertThat(printed).isEmpty();
        annex.givenNoPriorActivity()
                .when(compile("p-9", FROM, LocalDate.of(2023, 3, 2))) // today in Shanghai is its last day
                .expectSuccessfulHandlerExecution();
    }

    private void refused(LocalDate from, LocalDate until, String code, String field) {
        annex.givenNoPriorActivity()
                .when(compile("p-9", from, until))
                .expectNoEvents()
                .expectException(Refusals.with(code, field));
    }

    @Test
    void when_the_press_refuses_nothing_is_kept() {
        annex.givenNoPriorActivity()
                .when(compile("p-9", LocalDate.of(2019, 1, 1), UNTIL))
                .expectNoEvents()
                .expectException(Refusals.with("ANNEX_UNSETTLED", null));
    }

    @Test
    void an_annex_is_not_compiled_a_second_time() {
        annex.given(COMPILED).when(compile("p-9", FROM, UNTIL)).expectNoEvents();
        assertThat(printed).isEmpty();
    }
}
