package io.caseledger.certificate;

import static io.caseledger.certificate.TrainingCertificateTest.certificate;
import static io.caseledger.certificate.TrainingCertificateTest.refusal;
import static io.caseledger.certificate.Trainings.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.certificate.TrainingCertificateCommand.*;
import io.caseledger.gate.Refusals;
import java.util.Arrays;
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
class TrainingCertificateLifeCycleTest {
    private static final List<TrainingCertificateState> COLUMNS = List.of(TrainingCertificateState.values());
    /** In the order of the states: issued, handed over, revoked, superseded. */
    private static final Map<String, String> TABLE = Map.of(
            "HandOverCertificate", "x...",
            "VoidCertificateHandOver", ".x..",
            "RevokeCertificate", "xx..",
            "SupersedeCertificate", "xx..");

    private static final List<TrainingCertificateCommand> COMMANDS = List.of(
            new HandOverCertificate("c-1", "王小明", LATER),
            new VoidCertificateHandOver("c-1", "登记有误", LATER),
            new RevokeCertificate("c-1", "误发", LATER),
            new SupersedeCertificate("c-1", "姓名更正", LATER));

    private static List<TrainingCertificateEvent> story(TrainingCertificateState state) {
        return switch (state) {
            case ISSUED -> List.of(TrainingCertificateTest.ISSUED);
            case HANDED_OVER -> List.of(TrainingCertificateTest.ISSUED, TrainingCertificateTest.HANDED_OVER);
            case REVOKED -> List.of(TrainingCertificateTest.ISSUED, TrainingCertificateTest.REVOKED);
            case SUPERSEDED -> List.of(TrainingCertificateTest.ISSUED, TrainingCertificateTest.SUPERSEDED);
        };
    }

    @Test
    void the_table_names_every_command_but_the_issue_and_every_state() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TrainingCertificateCommand.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .filter(it -> !it.equals("IssueCertificate"))
                                .toList());
        assertThat(TABLE.values()).allMatch(it -> it.length() == COLUMNS.size());
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return COLUMNS.stream()
                .flatMap(state -> COMMANDS.stream()
                        .map(it -> DynamicTest.dynamicTest(
                                it.getClass().getSimpleName() + " in " + state, () -> meet(state, it))));
    }

    private static boolean possible(String command, TrainingCertificateState state) {
        return Objects.requireNonNull(TABLE.get(command)).charAt(COLUMNS.indexOf(state)) == 'x';
    }

    private static void meet(TrainingCertificateState state, TrainingCertificateCommand command) {
        var result = certificate().given(story(state)).when(command);
        if (possible(command.getClass().getSimpleName(), state)) {
            result.expectSuccessfulHandlerExecution();
        } else {
            String now = COMMANDS.stream()
                    .map(it -> it.getClass().getSimpleName())
                    .filter(it -> possible(it, state))
                    .map(Refusals::mutation)
                    .collect(Collectors.joining(", "));
            result.expectNoEvents()
                    .expectException(refusal("CERTIFICATE_STATE_FORBIDS", state, now.isEmpty() ? "-" : now));
        }
    }
}
