package io.caseledger.deliverable;

import static io.caseledger.deliverable.Deliverables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caseledger.deliverable.DeliverableCommand.*;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every command, of a report and of a white paper; the tables are written by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverableLifeCycleTest {
    private static final Instant NOW = at("12-01T10:00");

    /** Of version 1; there is none while the deliverable is only registered. */
    private static final String REPORT_TABLE = """
            command                      uploaded submitted returned passed accepted voided
            SubmitDeliverable            x        .         .        .      .        .
            ReviewDeliverable            .        x         .        .      .        .
            AcceptDeliverable            .        .         .        x      .        .
            CorrectDeliverableAcceptance .        .         .        .      x        .
            RevokeDeliverableAcceptance  .        .         .        .      x        .
            CompileWhitePaper            .        .         .        k      .        .
            PublishWhitePaper            .        .         .        .      .        .
            CorrectPublication           .        .         .        .      .        .
            WithdrawPublication          .        .         .        .      .        .
            CorrectDeliverable           x        x         x        x      x        .
            VoidDeliverable              x        x         x        x      x        .
            """;

    /** k is refused because of the kind. */
    private static final String PAPER_TABLE = """
            command                      uploaded submitted returned passed compiled published voided
            SubmitDeliverable            x        .         .        .      .        .         .
            ReviewDeliverable            .        x         .        .      .        .         .
            AcceptDeliverable            .        .         .        k      .        .         .
            CorrectDeliverableAcceptance .        .         .        .      .        .         .
            RevokeDeliverableAcceptance  .        .         .        .      .        .         .
            CompileWhitePaper            .        .         .        x      .        .         .
            PublishWhitePaper            .        .         .        .      x        .         .
            CorrectPublication           .        .         .        .      .        x         .
            WithdrawPublication          .        .         .        .      .        x         .
            CorrectDeliverable           x        x         x        x      x        x         .
            VoidDeliverable              x        x         x        x      x        x         .
            """;

    private static final List<DeliverableCommand> COMMANDS = List.of(
            new SubmitDeliverable(ID, 1, NOW),
            new ReviewDeliverable(ID, 1, "专家组", true, null, NOW),
            new AcceptDeliverable(ID, 1, ACCEPTANCE, NOW),
            new CorrectDeliverableAcceptance(ID, 1, "市局", null, null, "笔误", NOW),
            new RevokeDeliverableAcceptance(ID, 1, "登记错误", NOW),
            new CompileWhitePaper(ID, 1, "课题组", NOW),
            new PublishWhitePaper(ID, 1, PUBLICATION, NOW),
            new CorrectPublication(ID, 1, "市局网站", null, null, null, null, "笔误", NOW),
            new WithdrawPublication(ID, 1, "数据有误", NOW),
            new CorrectDeliverable(ID, "另一题目", null, null, "笔误", NOW),
            new VoidDeliverable(ID, "重复", NOW));

    record Cell(DeliverableKind kind, DeliverableState state, DeliverableCommand command, char expected) {}

    static Stream<Cell> cells() {
        return Stream.concat(
                cells(DeliverableKind.REPORT, REPORT_TABLE), cells(DeliverableKind.WHITE_PAPER, PAPER_TABLE));
    }

    private static Stream<Cell> cells(DeliverableKind kind, String table) {
        List<String> lines = table.lines().toList();
        String[] states = lines.getFirst().split(" +");
        return lines.stream().skip(1).map(it -> it.split(" +")).flatMap(row -> {
            DeliverableCommand command = COMMANDS.stream()
                    .filter(it -> it.getClass().getSimpleName().equals(row[0]))
                    .findFirst()
                    .orElseThrow();
            return Stream.iterate(1, i -> i + 1)
                    .limit(states.length - 1L)
                    .map(i -> new Cell(
                            kind, DeliverableState.valueOf(states[i].toUpperCase()), command, row[i].charAt(0)));
        });
    }

    @TempDir
    Path files;

    @ParameterizedTest
    @MethodSource("cells")
    void a_command_is_possible_where_the_table_says_so(Cell cell) {
        var store = store();
        List<DeliverableEvent> history =
                cell.kind() == DeliverableKind.REPORT ? reportIn(cell.state()) : paperIn(cell.state());
        var result = fixture(store, files).given(history).when(cell.command(), Map.of("by", "reviewer"));
        switch (cell.expected()) {
            case 'x' -> result.expectSuccessfulHandlerExecution();
            case 'k' -> assertThat(refusal(cell)).isEqualTo("DELIVERABLE_KIND_FORBIDS");
            default -> assertThat(refusal(cell)).isEqualTo("DELIVERABLE_STATE_FORBIDS");
        }
    }

    private static @Nullable String refusal(Cell cell) {
        Rejected refused = catchThrowableOfType(Rejected.class, () -> {
            DeliverableLifeCycle.check(cell.command(), cell.state());
            DeliverableLifeCycle.check(cell.command(), cell.kind());
        });
        return refused == null ? null : refused.reasons().getFirst().code();
    }

    @Test
    void the_tables_name_every_command_but_those_that_begin_something() {
        assertThat(COMMANDS.stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DeliverableCommand.class.getPermittedSubclasses())
                        .flatMap(io.caseledger.shared.Catalogue::recordsOf)
                        .map(Class::getSimpleName)
                        .filter(it -> !it.equals("RegisterDeliverable") && !it.equals("UploadDeliverableVersion"))
                        .toList());
    }
}
