package io.caseledger.training;

import static io.caseledger.training.Trainings.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.gate.Refusals;
import io.caseledger.shared.Catalogue;
import io.caseledger.training.ClassCommand.*;
import io.caseledger.training.RecordingCommand.*;
import io.caseledger.training.SessionCommand.*;
import java.time.Instant;
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

/** Every state with every command: possible (x) or refused (.), written by hand and not read from the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingClassLifeCycleTest {
    private static final Instant NOW = at("05-01T10:00");

    private static final String TABLE = """
            command                   planned open delivered certified cancelled
            OpenTrainingClass         x       .    .         .         .
            CorrectTrainingClass      x       x    x         x         .
            CertifyTrainingClass      .       .    x         .         .
            CancelTrainingClass       x       x    x         .         .
            PlanTrainingSession       x       x    x         .         .
            RescheduleTrainingSession x       x    .         .         .
            CancelTrainingSession     x       x    .         .         .
            DeliverTrainingSession    .       x    .         .         .
            CorrectTrainingSession    .       x    x         x         .
            VoidTrainingSession       .       x    x         x         .
            UploadTrainingRecording   .       x    x         x         .
            PublishTrainingRecording  .       x    x         x         .
            TakeDownTrainingRecording .       x    x         x         .
            ReplaceTrainingRecording  .       x    x         x         .
            """;

    private static final Map<String, TrainingClassCommand> COMMANDS = Stream.<TrainingClassCommand>of(
                    new OpenTrainingClass(ID, NOW),
                    new CorrectTrainingClass(ID, null, 90, null, "笔误", NOW),
                    new CertifyTrainingClass(ID, NOW),
                    new CancelTrainingClass(ID, "报名不足", NOW),
                    new PlanTrainingSession(
                            ID, "s-3", "u-basics", "二楼", "黄老师", at("05-10T09:00"), at("05-10T10:00"), 45, null, NOW),
                    new RescheduleTrainingSession(ID, "s-2", null, "二楼", null, null, null, null, null, "场地变更", NOW),
                    new CancelTrainingSession(ID, "s-2", "台风", NOW),
                    new DeliverTrainingSession(ID, "s-2", null, null, SECOND.startsAt(), SECOND.endsAt(), 90),
                    new CorrectTrainingSession(ID, "s-1", null, null, null, null, null, 80, null, "误录", NOW),
                    new VoidTrainingSession(ID, "s-1", "误录", NOW),
                    new UploadTrainingRecording(ID, "s-1", "r-9", VIDEO, NOW),
                    new PublishTrainingRecording(
                            ID, "s-1", "r-1", "https://learn.example.cn/1", LocalDate.of(2023, 5, 1), null, NOW),
                    new TakeDownTrainingRecording(ID, "s-1", "r-1", "声音缺失", NOW),
                    new ReplaceTrainingRecording(ID, "s-1", "r-2", "r-1", VIDEO, "重新剪辑", NOW))
            .collect(Collectors.toMap(
                    it -> it.getClass().getSimpleName(), it -> it, (first, _) -> first, LinkedHashMap::new));

    @Test
    void the_table_names_every_command_but_the_plan_and_every_state() {
        List<String> all = Catalogue.recordsOf(TrainingClassCommand.class)
                .map(Class::getSimpleName)
                .filter(it -> !it.equals("PlanTrainingClass"))
                .toList();
        assertThat(rows()).extracting(row -> row[0]).containsExactlyElementsOf(all);
        assertThat(COMMANDS.keySet()).containsExactlyElementsOf(all);
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(TrainingClassState.values().length + 1));
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return rows().stream()
                .flatMap(row -> Arrays.stream(TrainingClassState.values()).map(state -> {
                    boolean possible = possible(row, state);
                    String name = row[0] + (possible ? " is possible in " : " is refused in ") + state;
                    return dynamicTest(name, () -> meet(state, Objects.requireNonNull(COMMANDS.get(row[0])), possible));
                }));
    }

    private static void meet(TrainingClassState state, TrainingClassCommand command, boolean possible) {
        var story = command instanceof UploadTrainingRecording ? withoutRecordings(state) : story(state);
        var result = aClass().given(story).when(command);
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            String names = rows().stream()
                    .filter(row -> possible(row, state))
                    .map(row -> Refusals.mutation(row[0]))
                    .collect(Collectors.joining(", "));
            result.expectNoEvents()
                    .expectException(Refusals.with(
                            "TRAINING_CLASS_STATE_FORBIDS", null, state.name(), names.isEmpty() ? "-" : names));
        }
    }

    private static List<TrainingClassEvent> withoutRecordings(TrainingClassState state) {
        return story(state).stream()
                .filter(it -> !(it instanceof RecordingEvent))
                .toList();
    }

    private static List<String[]> rows() {
        return TABLE.lines().skip(1).map(line -> line.trim().split(" +")).toList();
    }

    private static boolean possible(String[] row, TrainingClassState state) {
        return row[state.ordinal() + 1].equals("x");
    }
}
