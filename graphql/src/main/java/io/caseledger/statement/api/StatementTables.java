package io.caseledger.statement.api;

import io.caseledger.indicator.Units;
import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Table;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a printed statement: its figures, and the lists behind them. */
final class StatementTables {
    /** What is longer stands in the file of the list. */
    static final int MOST = 200;

    static final Cell NOTHING = new Cell("—");

    private StatementTables() {}

    static Table figures(List<Figure> figures, StatementWords words) {
        var rows = figures.stream().map(it -> figure(it, words)).toList();
        return new Table(
                columns(words, "indicator:20", "measured:32", "value:9", "target:9", "margin:9", "unit:11", "met:10"),
                rows);
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

    static Cell number(@Nullable Integer counted, int unitSize) {
        if (counted == null) {
            return NOTHING;
        }
        BigDecimal shown = Units.of(counted, unitSize);
        return new Cell(shown.toPlainString(), null, new Amount(shown, "0.##"));
    }

    /** Absent when nothing was counted. */
    static Optional<Table> items(List<StatementItem> items, StatementWords words) {
        var rows = items.stream().limit(MOST).map(StatementTables::item).toList();
        String title = items.size() > MOST ? words.of("items.first", MOST) : null;
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(title, columns(words, "item:42", "records:34", "on:14", "amount:10"), rows));
    }

    static List<Cell> item(StatementItem it) {
        boolean alone = it.records().equals(List.of(it.id()));
        return List.of(
                new Cell(it.id()),
                alone ? NOTHING : new Cell(String.join("\n", it.records())),
                new Cell(it.on().toString()),
                new Cell(Integer.toString(it.amount()), null, new Amount(BigDecimal.valueOf(it.amount()), "0")));
    }

    /** @param columns each by its word and its part of the width */
    static List<Column> columns(StatementWords words, String... columns) {
        return Stream.of(columns)
                .map(it -> {
                    int colon = it.lastIndexOf(':');
                    return new Column(
                            words.of("col." + it.substring(0, colon)), Integer.parseInt(it.substring(colon + 1)));
                })
                .toList();
    }
}
