package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.attendance.TraineeCommand.*;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command: possible (x) or refused (.), written by hand and not read from the code. */
class AttendanceLifeCycleTest {
    private static final String ID = ParticipationCommand.idOf("c-1", "t-1");

    private static final Map<String, Object> COMMANDS = Stream.of(
                    new CorrectTrainee("t-1", named("阮文某"), "笔误", LATER, null),
                    new MergeTrainees("t-1", "t-2", "同一人", LATER, null),
                    new UnmergeTrainees("t-1", "并非同一人", LATER, null),
                    new RecordAttendance(ID, "s-1", AttendanceMethod.QR_CODE, null, LATER),
                    new ConfirmAttendance(ID, "s-1", LATER),
                    new CorrectAttendance(ID, "s-1", 60, "早退", LATER, null),
                    new VoidAttendance(ID, "s-1", "代签", LATER, null),
                    new WithdrawTrainee(ID, "出差", LATER),
                    new ReinstateTrainee(ID, "返回", LATER),
                    new ConfirmAttendanceList("l-1", LATER),
                    new VoidAttendanceList("l-1", "误录", LATER))
            .collect(Collectors.toMap(it -> it.getClass().getSimpleName(), it -> it));

    @TestFactory
    Stream<DynamicTest> of_a_trainee() {
        return tests("TRAINEE_STATE_FORBIDS", """
                command         registered merged
                CorrectTrainee  x          .
                MergeTrainees   x          .
                UnmergeTrainees .          x
                """, (office, state) -> {
            if (state.equals("merged")) {
                office.merge("t-1", "t-2");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> of_a_participation() {
        return tests(
                "PARTICIPATION_STATE_FORBIDS",
                """
                command           enrolled withdrawn merged
                RecordAttendance  x        .         .
                ConfirmAttendance x        x         .
                CorrectAttendance x        x         .
                VoidAttendance    x        x         .
                WithdrawTrainee   x        .         .
                ReinstateTrainee  .        x         .
                """,
                (office, state) -> {
                    office.record("c-1", "s-1", "t-1");
                    switch (state) {
                        case "withdrawn" -> office.send(new WithdrawTrainee(ID, "出差", LATER));
                        case "merged" -> office.merge("t-1", "t-2");
                        default -> {}
                    }
                },
                command -> command instanceof RecordAttendance
                        ? new RecordAttendance(ID, "s-2", AttendanceMethod.QR_CODE, null, LATER)
                        : command);
    }

    @TestFactory
    Stream<DynamicTest> of_an_attendance() {
        return tests("ATTENDANCE_STATE_FORBIDS", """
                command           recorded confirmed corrected voided
                RecordAttendance  .        .         .         x
                ConfirmAttendance x        .         .         .
                CorrectAttendance x        x         x         .
                VoidAttendance    x        x         x         .
                """, (office, state) -> {
            office.record("c-1", "s-1", "t-1");
            switch (state) {
                case "confirmed" -> office.send(new ConfirmAttendance(ID, "s-1", LATER));
                case "corrected" -> office.send(new CorrectAttendance(ID, "s-1", 45, "早退", LATER, null));
                case "voided" -> office.send(new VoidAttendance(ID, "s-1", "代签", LATER, null));
                default -> {}
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> of_a_list() {
        return tests("ATTENDANCE_LIST_STATE_FORBIDS", """
                command               recorded confirmed voided
                ConfirmAttendanceList x        .         .
                VoidAttendanceList    x        x         .
                """, (office, state) -> {
            var _ = office.list("l-1", "c-1", "s-1", Office.row("阮文", null, null));
            switch (state) {
                case "confirmed" -> office.send(new ConfirmAttendanceList("l-1", LATER));
                case "voided" -> office.send(new VoidAttendanceList("l-1", "误录", LATER));
                default -> {}
            }
        });
    }

    private static Stream<DynamicTest> tests(String code, String table, BiConsumer<Office, String> story) {
        return tests(code, table, story, it -> it);
    }

    private static Stream<DynamicTest> tests(
            String code,
            String table,
            BiConsumer<Office, String> story,
            java.util.function.UnaryOperator<Object> adapted) {
        List<String[]> rows = table.lines().map(it -> it.strip().split(" +")).toList();
        List<String> states = Arrays.asList(rows.getFirst()).subList(1, rows.getFirst().length);
        return states.stream()
                .flatMap(state -> rows.stream().skip(1).map(row -> {
                    int column = states.indexOf(state) + 1;
                    boolean possible = row[column].equals("x");
                    String possibleThen = rows.stream()
                            .skip(1)
                            .filter(it -> it[column].equals("x"))
                            .map(it -> Refusals.mutation(it[0]))
                            .collect(Collectors.joining(", "));
                    return dynamicTest(row[0] + (possible ? " is possible when " : " is refused when ") + state, () -> {
                        Office office = office();
                        story.accept(office, state);
                        Object command = adapted.apply(Objects.requireNonNull(COMMANDS.get(row[0])));
                        meet(office, command, possible, code, state, possibleThen.isEmpty() ? "-" : possibleThen);
                    });
                }));
    }

    private static void meet(
            Office office, Object command, boolean possible, String code, String state, String possibleThen) {
        if (possible) {
            office.send(command);
            return;
        }
        assertThatThrownBy(() -> office.send(command)).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.reasons().getFirst().code()).isEqualTo(code);
            assertThat(refused.reasons().getFirst().args())
                    .containsExactly(state.toUpperCase(java.util.Locale.ROOT), possibleThen);
        });
    }

    private static Office office() {
        var office = new Office();
        office.taught("c-1", ClassMode.OFFLINE, 10, 11);
        office.register("t-1", named("阮文"));
        office.register("t-2", named("阮文某"));
        office.enrol("c-1", "t-1");
        return office;
    }
}
