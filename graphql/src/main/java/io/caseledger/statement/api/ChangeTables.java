package io.caseledger.statement.api;

import io.caseledger.indicator.Units;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Table;
import io.caseledger.statement.Change;
import io.caseledger.statement.Change.Cause;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.State;
import io.caseledger.statement.StatementItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a printed restatement: how figures changed, which items moved, and the events behind it. */
final class ChangeTables {
    private ChangeTables() {}

    static Table changes(List<Change> changes, List<Figure> figures, StatementWords words) {
        var rows = changes.stream().map(it -> row(it, figures, words)).toList();
        return new Table(
                StatementTables.columns(words, "indicator:24", "from:26", "to:26", "entered:12", "left:12"), rows);
    }

    private static List<Cell> row(Change it, List<Figure> figures, StatementWords words) {
        int unitSize = figures.stream()
                .filter(figure -> figure.indicator().equals(it.indicator()))
                .mapToInt(Figure::unitSize)
                .findFirst()
                .orElse(1);
        return List.of(
                new Cell(it.indicator()),
                new Cell(state(it.from(), unitSize, words)),
                new Cell(state(it.to(), unitSize, words)),
                StatementTables.number(it.entered().size(), 1),
                StatementTables.number(it.left().size(), 1));
    }

    private static String state(State it, int unitSize, StatementWords words) {
        String met = words.of(it.met() ? "met.yes" : "met.no");
        Integer value = it.value();
        Integer target = it.target();
        if (value == null) {
            return met;
        }
        String shown = Units.of(value, unitSize).toPlainString();
        return target == null
                ? shown
                : words.of("state", shown, Units.of(target, unitSize).toPlainString(), met);
    }

    /** Which items left and entered, and the events behind it. */
    static List<Block> moved(Change change, StatementWords words) {
        var blocks = new ArrayList<Block>();
        var rows = Stream.concat(
                        change.left().stream().map(it -> moved(it, words.of("moved.left"))),
                        change.entered().stream().map(it -> moved(it, words.of("moved.entered"))))
                .toList();
        table(
                        words.of("moved", change.indicator()),
                        rows,
                        words,
                        "moved.how:10",
                        "item:38",
                        "records:32",
                        "on:12",
                        "amount:8")
                .forEach(blocks::add);
        var causes = change.causes().stream().map(it -> cause(it, words)).toList();
        table(
                        words.of("causes", change.indicator()),
                        causes,
                        words,
                        "place:9",
                        "event:21",
                        "record:21",
                        "by:10",
                        "at:22",
                        "why:17")
                .forEach(blocks::add);
        return blocks;
    }

    private static List<Cell> moved(StatementItem it, String how) {
        var row = new ArrayList<>(List.of(new Cell(how)));
        row.addAll(StatementTables.item(it));
        return List.copyOf(row);
    }

    private static List<Cell> cause(Cause it, StatementWords words) {
        Long position = it.position();
        return List.of(
                position == null ? StatementTables.NOTHING : new Cell(position.toString()),
                new Cell(it.type()),
                new Cell(it.recordId()),
                text(it.by()),
                new Cell(when(it.recordedAt(), it.occurredAt(), words)),
                text(it.reason()));
    }

    private static String when(Instant recordedAt, @Nullable Instant occurredAt, StatementWords words) {
        String recorded = words.time(recordedAt);
        return occurredAt == null ? recorded : words.of("at.both", recorded, words.time(occurredAt));
    }

    private static Cell text(@Nullable String text) {
        return text == null ? StatementTables.NOTHING : new Cell(text);
    }

    private static Stream<Block> table(String title, List<List<Cell>> rows, StatementWords words, String... columns) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var table = new Table(
                title,
                StatementTables.columns(words, columns),
                rows.stream().limit(StatementTables.MOST).toList());
        return rows.size() <= StatementTables.MOST
                ? Stream.of(table)
                : Stream.of(table, new Paragraph(words.of("rest", rows.size() - StatementTables.MOST)));
    }
}
