package io.caseledger.workstation;

import static io.caseledger.workstation.Workstations.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.shared.County;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.workstation.WorkstationCommand.*;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command: possible (x) or refused (.), written by hand and not read from the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationLifeCycleTest {
    private static final Instant NOW = at("10-01T10:00");

    private static final String TABLE = """
            command                   planned coaching complete approved operating closed voided
            RecordCoaching            x       x        x        x        x         .      .
            VoidCoaching              .       x        x        x        x         x      .
            ListWorkstationStaff      x       x        x        x        x         .      .
            AnswerChecklistItem       x       x        x        .        .         .      .
            CompleteChecklist         .       x        .        .        .         .      .
            CorrectChecklistAnswer    .       .        .        x        x         x      .
            ApproveWorkstation        .       .        x        .        .         .      .
            StartWorkstationOperation .       .        .        x        .         .      .
            CloseWorkstation          x       x        x        x        x         .      .
            VoidWorkstation           x       x        x        x        x         x      .
            CorrectWorkstation        x       x        x        x        x         x      .
            """;

    private static final Map<String, WorkstationCommand> COMMANDS = Stream.<WorkstationCommand>of(
                    new RecordCoaching(ID, "梁老师", "证据固定", 60, List.of(SIGN_IN), NOW),
                    new VoidCoaching(ID, 1, "误录", NOW),
                    new ListWorkstationStaff(ID, STAFF, NOW),
                    new AnswerChecklistItem(ID, "office", 80.0, null, List.of(PHOTO), NOW),
                    new CompleteChecklist(ID, NOW),
                    new CorrectChecklistAnswer(ID, "office", 60.0, null, List.of(PHOTO), "重新测量", NOW),
                    new ApproveWorkstation(ID, "陈局长", "防知〔2022〕9号", NOW),
                    new StartWorkstationOperation(ID, NOW),
                    new CloseWorkstation(ID, "企业搬迁", NOW),
                    new VoidWorkstation(ID, "误录", NOW),
                    new CorrectWorkstation(ID, null, null, County.GANGKOU, null, null, null, null, null, "笔误", NOW))
            .collect(Collectors.toMap(
                    it -> it.getClass().getSimpleName(), it -> it, (first, _) -> first, LinkedHashMap::new));

    @Test
    void the_table_names_every_command_but_the_plan_and_every_state() {
        List<String> all = Arrays.stream(WorkstationCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(it -> !it.equals("PlanWorkstation"))
                .toList();
        assertThat(rows()).extracting(row -> row[0]).containsExactlyElementsOf(all);
        assertThat(COMMANDS.keySet()).containsExactlyElementsOf(all);
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(WorkstationState.values().length + 1));
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return rows().stream()
                .flatMap(row -> Arrays.stream(WorkstationState.values()).map(state -> {
                    boolean possible = possible(row, state);
                    String name = row[0] + (possible ? " is possible in " : " is refused in ") + state;
                    return dynamicTest(name, () -> meet(state, Objects.requireNonNull(COMMANDS.get(row[0])), possible));
                }));
    }

    private static void meet(WorkstationState state, WorkstationCommand command, boolean possible) {
        var result = fixture().given(story(state)).when(command);
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(forbids(state));
        }
    }

    private static List<String[]> rows() {
        return TABLE.lines().skip(1).map(line -> line.trim().split(" +")).toList();
    }

    private static boolean possible(String[] row, WorkstationState state) {
        return row[state.ordinal() + 1].equals("x");
    }

    private static Matcher<Throwable> forbids(WorkstationState state) {
        String names = rows().stream()
                .filter(row -> possible(row, state))
                .map(row -> row[0])
                .collect(Collectors.joining(", "));
        var wanted =
                new Reason("WORKSTATION_STATE_FORBIDS", null, List.of(state.name(), names.isEmpty() ? "-" : names));
        return new CustomTypeSafeMatcher<>(wanted.toString()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return Rejected.in(thrown).orElse(List.of()).equals(List.of(wanted));
            }
        };
    }
}
