package io.caseledger.statement.api;

import io.caseledger.indicator.Units;
import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Table;
import io.caseledger.statement.Change;
import io.caseledger.statement.Change.Cause;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.State;
import io.caseledger.statement.StatementItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a printed statement. */
final class StatementTables {
    /** What is longer stands in the file of the list. */
    private static final int MOST = 200;

    private static final Cell NOTHING = new Cell("—");

    private StatementTables() {}

    static Table figures(List<Figure> figures, StatementWords words) {
        var rows = figures.stream().map(it -> figure(it, words)).toList();
        return new Table(
                columns(words, "indicator:20", "measured:32", "value:9", "target:9", "margin:9", "unit:11", "met:10"), rows);
    }

    private static List<Cell> figure(Figure it, StatementWords words) {
        String title = it.title().zh();
        return List.of(
                new Cell(it.besideOf() == null ? it.indicator() : words.of("beside", it.indicator())),
                new Cell(title),
                number(it.value(), it.unitSize()),
                number(it.target(), it.unitSize()),
                number(it.margin(), it.unitSize()),
                it.unit() == null ? NOTHING : new Cell(it.unit().zh()),
                verdict(it, words));
    }

    private static Cell verdict(Figure it, StatementWords words) {
        if (it.besideOf() != null) {
            return NOTHING;
        }
        String met = words.of(it.met() ? "met.yes" : "met.no");
        return new Cell(it.metBy().isEmpty() ? met : words.of("met.by", met, String.join("、", it.metBy())));
    }

    private static Cell number(@Nullable Integer counted, int unitSize) {
        if (counted == null) {
            return NOTHING;
        }
        BigDecimal shown = Units.of(counted, unitSize);
        return new Cell(shown.toPlainString(), null, new Amount(shown, "0.##"));
    }

    static Table changes(List<Change> changes, List<Figure> figures, StatementWords words) {
        var rows = changes.stream()
                .map(it -> {
                    int unitSize = figures.stream()
                            .filter(figure -> figure.indicator().equals(it.indicator()))
                            .mapToInt(Figure::unitSize)
                            .findFirst()
                            .orElse(1);
                    return List.of(
                            new Cell(it.indicator()),
                            new Cell(state(it.from(), unitSize, words)),
                            new Cell(state(it.to(), unitSize, words)),
                            number(it.entered().size(), 1),
                            number(it.left().size(), 1));
                })
                .toList();
        return new Table(columns(words, "indicator:24", "from:26", "to:26", "entered:12", "left:12"), rows);
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
        table(words.of("moved", change.indicator()), rows, words, "moved.how:10", "item:38", "records:32", "on:12", "amount:8")
                .forEach(blocks::add);
        var causes = change.causes().stream().map(it -> cause(it, words)).toList();
        table(words.of("causes", change.indicator()), causes, words, "place:9", "event:22", "record:22", "by:12", "at:15", "why:20")
                .forEach(blocks::add);
        return blocks;
    }

    private static List<Cell> moved(StatementItem it, String how) {
        var row = new ArrayList<>(List.of(new Cell(how)));
        row.addAll(item(it));
        return List.copyOf(row);
    }

    private static List<Cell> cause(Cause it, StatementWords words) {
        Long position = it.position();
        return List.of(
                position == null ? NOTHING : new Cell(position.toString()),
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
        return text == null ? NOTHING : new Cell(text);
    }

    /** Absent when nothing was counted. */
    static Optional<Table> items(List<StatementItem> items, StatementWords words) {
        var rows = items.stream().limit(MOST).map(StatementTables::item).toList();
        String title = items.size() > MOST ? words.of("items.first", MOST) : null;
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(title, columns(words, "item:42", "records:34", "on:14", "amount:10"), rows));
    }

    private static List<Cell> item(StatementItem it) {
        boolean alone = it.records().equals(List.of(it.id()));
        return List.of(
                new Cell(it.id()),
                alone ? NOTHING : new Cell(String.join("\n", it.records())),
                new Cell(it.on().toString()),
                new Cell(Integer.toString(it.amount()), null, new Amount(BigDecimal.valueOf(it.amount()), "0")));
    }

    private static Stream<Block> table(String title, List<List<Cell>> rows, StatementWords words, String... columns) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var table = new Table(
                title, columns(words, columns), rows.stream().limit(MOST).toList());
        return rows.size() <= MOST ? Stream.of(table) : Stream.of(table, new Paragraph(words.of("rest", rows.size() - MOST)));
    }

    /** @param columns each by its word and its part of the width */
    private static List<Column> columns(StatementWords words, String... columns) {
        return Stream.of(columns)
                .map(it -> {
                    int colon = it.lastIndexOf(':');
                    return new Column(
                            words.of("col." + it.substring(0, colon)), Integer.parseInt(it.substring(colon + 1)));
                })
                .toList();
    }
}
