package io.caseledger.report;

import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Day;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Table;
import io.caseledger.report.Report.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the tables of a report as a workbook, a sheet each, behind one that says where they come from. Numbers and days are
 * such; every text is a text, whatever it begins with, never a formula. The same report gives the same bytes.
 */
public final class XlsxWriter {
    private static final String DAY = "yyyy-mm-dd";
    private static final String GROUND = "EEF1F5";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 48;

    private final Workbook book;
    private final SheetNames names = new SheetNames();

    private XlsxWriter(Workbook book) {
        this.book = book;
    }

    /**
     * The whole workbook.
     *
     * @param imprint what the first sheet is called
     */
    public static byte[] write(Report report, String imprint) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "caseledger", null)) {
            book.properties().setTitle(report.title() + " · " + report.subtitle());
            book.properties().setSubject(report.footer());
            var writer = new XlsxWriter(book);
            writer.imprint(report, imprint);
            report.blocks().forEach(block -> {
                if (block instanceof Table table) {
                    writer.table(table);
                }
            });
            book.finish();
            return FixedPackage.of(out.toByteArray(), report.date());
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
    }

    /** What the report says beside its tables. */
    private void imprint(Report report, String name) {
        Worksheet sheet = book.newWorksheet(names.next(name));
        sheet.width(0, 24);
        sheet.width(1, 90);
        int row = 0;
        sheet.value(row, 0, report.title());
        sheet.value(row++, 1, report.subtitle());
        for (var block : report.blocks()) {
            if (block instanceof Facts facts) {
                for (Fact fact : facts.facts()) {
                    sheet.value(row, 0, fact.name());
                    sheet.value(row++, 1, fact.value());
                }
            } else if (block instanceof Paragraph it) {
                sheet.value(row++, 1, it.text());
            }
        }
        sheet.value(row, 1, report.footer());
        sheet.range(0, 0, row, 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private void table(Table table) {
        Worksheet sheet = book.newWorksheet(names.next(table.title() == null ? "" : table.title()));
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            sheet.value(0, i, column.title());
            sheet.style(0, i).bold().fillColor(GROUND).wrapText(true).set();
            sheet.width(i, Math.clamp(column.weight(), NARROWEST, WIDEST));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.rows().get(i).size(); j++) {
                cell(sheet, i + 1, j, table.rows().get(i).get(j));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        Value value = cell.value();
        switch (value) {
            case null -> sheet.value(row, column, cell.text());
            case Amount it -> {
                sheet.value(row, column, it.number());
                sheet.style(row, column).format(it.format()).set();
            }
            case Day it -> {
                sheet.value(row, column, it.day());
                sheet.style(row, column).format(DAY).set();
            }
        }
    }
}
