package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigationRequestState.*;
import static io.caseledger.collaboration.CoInvestigations.*;
import static io.caseledger.collaboration.Mechanisms.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.collaboration.CoInvestigationRequestCommand.*;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command: possible (x) or refused (.). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoInvestigationRequestLifeCycleTest {
    private static final StateTable<CoInvestigationRequestState> TABLE =
            new StateTable<>("""
            command                          sen rec ans dec wit voi
            ReceiveCoInvestigation            x   x   .   .   .   .
            AnswerCoInvestigation             .   x   .   .   .   .
            DeclineCoInvestigation            .   x   .   .   .   .
            RequestCoInvestigationExtension   .   x   .   .   .   .
            DecideCoInvestigationExtension    .   x   .   .   .   .
            WithdrawCoInvestigation           x   x   .   .   .   .
            VoidCoInvestigation               x   x   x   x   x   .
            CorrectCoInvestigation            x   x   x   x   .   .
            """, List.of(SENT, RECEIVED, ANSWERED, DECLINED, WITHDRAWN, VOIDED));

    private static final Map<String, CoInvestigationRequestCommand> COMMANDS = Stream.<CoInvestigationRequestCommand>of(
                    new ReceiveCoInvestigation("r-1", "platform", "收文员", LATER),
                    new AnswerCoInvestigation(
                            "r-1", "customs", CoInvestigationOutcome.CONFIRMED, "查实", List.of(), LATER),
                    new DeclineCoInvestigation("r-1", "customs", "不属职责", LATER),
                    new RequestCoInvestigationExtension("r-1", "customs", LocalDate.of(2022, 7, 1), "调取单证", LATER),
                    new DecideCoInvestigationExtension("r-1", true, "同意", LATER),
                    new WithdrawCoInvestigation("r-1", "已自行查清", LATER),
                    new VoidCoInvestigation("r-1", "误录", LATER),
                    new CorrectCoInvestigation("r-1", "更正", null, null, null, "笔误", LATER))
            .collect(Collectors.toMap(
                    it -> it.getClass().getSimpleName(), it -> it, (first, _) -> first, LinkedHashMap::new));

    @Test
    void the_table_names_every_command_that_is_no_request_and_every_state() {
        List<String> all = Arrays.stream(CoInvestigationRequestCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(it -> !it.equals("RequestCoInvestigation"))
                .toList();
        assertThat(TABLE.commands()).containsExactlyElementsOf(all);
        assertThat(COMMANDS.keySet()).containsExactlyElementsOf(all);
        assertThat(TABLE.columns()).containsExactlyInAnyOrder(CoInvestigationRequestState.values());
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return TABLE.tests(CoInvestigationRequestLifeCycleTest::meet);
    }

    private static void meet(CoInvestigationRequestState state, String command, boolean possible) {
        boolean decides = command.startsWith("Decide") && state == RECEIVED;
        var story = decides ? and(CoInvestigations.story(state), EXTENSION_WISH) : CoInvestigations.story(state);
        var result = request().given(story).when(Objects.requireNonNull(COMMANDS.get(command)));
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents()
                    .expectException(refusal("CO_INVESTIGATION_STATE_FORBIDS", null, state, TABLE.possibleIn(state)));
        }
    }
}
