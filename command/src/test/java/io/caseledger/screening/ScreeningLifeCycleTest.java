package io.caseledger.screening;

import static io.caseledger.screening.Screenings.ENTERPRISE;
import static io.caseledger.screening.Screenings.ID;
import static io.caseledger.screening.Screenings.RENAMED;
import static io.caseledger.screening.Screenings.at;
import static io.caseledger.screening.Screenings.historyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.gate.Refusals;
import io.caseledger.screening.ScreeningCommand.AcceptRisk;
import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.BeginScreening;
import io.caseledger.screening.ScreeningCommand.CorrectScreening;
import io.caseledger.screening.ScreeningCommand.DeliverScreening;
import io.caseledger.screening.ScreeningCommand.FinishRemediation;
import io.caseledger.screening.ScreeningCommand.RecheckRemediation;
import io.caseledger.screening.ScreeningCommand.ReviseScreening;
import io.caseledger.screening.ScreeningCommand.ReviseScreeningProfile;
import io.caseledger.screening.ScreeningCommand.SignScreening;
import io.caseledger.screening.ScreeningCommand.StartRemediation;
import io.caseledger.screening.ScreeningCommand.SubmitScreening;
import io.caseledger.screening.ScreeningCommand.VoidScreening;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every command, of the report and of a risk; the tables are written by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningLifeCycleTest {
    static final Instant NOW = at("12-01T10:00");

    /** One line for each command, one column for each state, in their order. FEE-2 is an open risk in each. */
    static final String TABLE = """
            command                draft submitted delivered signed voided
            ReviseScreeningProfile x     .         .         .      .
            AssessClause           x     .         .         .      .
            SubmitScreening        x     .         .         .      .
            DeliverScreening       .     x         .         .      .
            SignScreening          .     .         x         .      .
            ReviseScreening        .     x         x         x      .
            StartRemediation       x     x         x         x      .
            FinishRemediation      x     x         x         x      .
            RecheckRemediation     r     r         r         r      .
            AcceptRisk             x     x         x         x      .
            CorrectScreening       .     x         x         x      .
            VoidScreening          x     x         x         x      .
            """;

    /** The same for the remedy of a risk; r in the table above stands for a refusal by this one. */
    static final String REMEDIES = """
            command            open in_progress done verified accepted_risk
            StartRemediation   x    .           .    .        x
            FinishRemediation  x    x           .    .        .
            RecheckRemediation .    .           x    x        .
            AcceptRisk         x    x           .    .        .
            """;

    static final List<ScreeningCommand> COMMANDS = List.of(
            new ReviseScreeningProfile(ID, ENTERPRISE, List.of(), NOW),
            assess(),
            new SubmitScreening(ID, "韦国强", NOW),
            new DeliverScreening(ID, "行政部", NOW),
            new SignScreening(ID, "李海生", null, NOW),
            new ReviseScreening(ID, "补充", NOW),
            new StartRemediation(ID, "FEE-2", null, NOW),
            new FinishRemediation(ID, "FEE-2", "已更换包装", List.of(), NOW),
            new RecheckRemediation(ID, "FEE-2", "黄丽华", true, "现场核对", NOW),
            new AcceptRisk(ID, "FEE-2", "李海生", "产品即将停产", NOW),
            new CorrectScreening(ID, RENAMED, null, null, null, null, null, "更名", NOW),
            new VoidScreening(ID, "重复录入", NOW));

    record Case(ScreeningCommand command, ScreeningState state, String cell) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " when " + state;
        }
    }

    record RemedyCase(ScreeningCommand command, RemediationStatus status, boolean possible) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " when " + status;
        }
    }

    static Stream<Case> cases() {
        return TABLE.lines()
                .skip(1)
                .map(it -> it.split("\\s+"))
                .flatMap(row -> Arrays.stream(ScreeningState.values())
                        .map(state -> new Case(command(row[0]), state, row[state.ordinal() + 1])));
    }

    static Stream<RemedyCase> remedyCases() {
        return REMEDIES.lines()
                .skip(1)
                .map(it -> it.split("\\s+"))
                .flatMap(row -> Arrays.stream(RemediationStatus.values())
                        .map(status -> new RemedyCase(command(row[0]), status, row[status.ordinal() + 1].equals("x"))));
    }

    private static ScreeningCommand command(String name) {
        return COMMANDS.stream()
                .filter(it -> it.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_command_is_possible_in_its_states_only(Case it) {
        var result = ScreeningTest.fixture().given(historyOf(it.state())).when(it.command());
        switch (it.cell()) {
            case "x" -> result.expectSuccessfulHandlerExecution();
            case "r" -> result.expectNoEvents().expectException(Refusals.with("REMEDIATION_STATUS_FORBIDS", null));
            default -> result.expectNoEvents().expectException(Refusals.with("SCREENING_STATE_FORBIDS", null));
        }
    }

    @ParameterizedTest
    @MethodSource("remedyCases")
    void a_risk_is_remedied_in_order(RemedyCase it) {
        var result = ScreeningTest.fixture().given(riskThatIs(it.status())).when(it.command());
        if (it.possible()) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(Refusals.with("REMEDIATION_STATUS_FORBIDS", null));
        }
    }

    private static List<ScreeningEvent> riskThatIs(RemediationStatus status) {
        var signed = historyOf(ScreeningState.SIGNED);
        String project = Screenings.PROJECT;
        var started = new RemediationStarted(ID, project, "FEE-2", null, at("08-20T09:00"));
        var finished = new RemediationFinished(ID, project, "FEE-2", "已更换", List.of(), at("08-21T09:00"));
        return switch (status) {
            case OPEN -> signed;
            case IN_PROGRESS -> Screenings.with(signed, started);
            case DONE -> Screenings.with(signed, started, finished);
            case VERIFIED ->
                Screenings.with(
                        signed,
                        started,
                        finished,
                        new RemediationRechecked(ID, project, "FEE-2", "黄丽华", true, "核对", at("08-22T09:00")));
            case ACCEPTED_RISK ->
                Screenings.with(signed, new RiskAccepted(ID, project, "FEE-2", "李海生", "停产", at("08-20T09:00")));
        };
    }

    @Test
    void a_refusal_says_what_is_possible_now() {
        refused(
                ScreeningState.SUBMITTED,
                "DeliverScreening, ReviseScreening, StartRemediation, FinishRemediation, RecheckRemediation, AcceptRisk, CorrectScreening, VoidScreening");
        refused(ScreeningState.VOIDED, "-");
    }

    private static void refused(ScreeningState state, String possible) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ScreeningLifeCycle.check(new SignScreening(ID, "李海生", null, NOW), state))
                .satisfies(it -> assertThat(it.reasons().getFirst().args()).containsExactly(state.name(), possible));
    }

    @Test
    void the_table_has_every_command_but_the_first() {
        var all = Arrays.stream(ScreeningCommand.class.getPermittedSubclasses())
                .filter(it -> it != BeginScreening.class)
                .map(Class::getSimpleName);
        assertThat(TABLE.lines().skip(1).map(it -> it.split("\\s+")[0]))
                .containsExactlyInAnyOrderElementsOf(all.toList());
        assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameSizeAs(COMMANDS);
    }

    private static AssessClause assess() {
        return new AssessClause(
                ID, "OWN-1", Conclusion.NOT_APPLICABLE, "无研发人员", List.of(), null, null, null, null, null, NOW);
    }
}
