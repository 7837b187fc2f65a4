package io.caseledger.report;

import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws tables on sheets: a row keeps together where it can, and the head stands on each sheet again. */
final class Tables {
    private static final float SIZE = 8.5f;
    private static final float TITLE = 9.5f;
    private static final float PAD = 4;
    private static final String GROUND = "#eef1f5";

    private record Box(List<String> lines, @Nullable String colour, boolean bold, boolean right) {
        Box part(int from, int until) {
            int first = Math.min(from, lines.size());
            return new Box(lines.subList(first, Math.min(until, lines.size())), colour, bold, right);
        }
    }

    private final Sheet sheet;
    private final float[] widths;

    private Tables(Sheet sheet, List<Integer> weights) {
        this.sheet = sheet;
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        widths = new float[weights.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Sheet.WIDTH * weights.get(i) / sum;
        }
    }

    static void table(Sheet sheet, Table table) throws IOException {
        var tables =
                new Tables(sheet, table.columns().stream().map(Column::weight).toList());
        var head = new ArrayList<Box>();
        for (int i = 0; i < table.columns().size(); i++) {
            head.add(tables.box(i, table.columns().get(i).title(), GROUND, true, table.isOfNumbers(i)));
        }
        float title = table.title() == null ? 0 : Sheet.lineHeight(TITLE) + 2 * PAD;
        sheet.need(title + tables.height(head) + 3 * Sheet.lineHeight(SIZE));
        if (table.title() != null) {
            sheet.space(PAD);
            sheet.bold(table.title(), TITLE);
            sheet.space(PAD / 2);
        }
        tables.draw(head);
        for (List<Cell> row : table.rows()) {
            var boxes = new ArrayList<Box>();
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                boxes.add(tables.box(i, cell.text(), cell.colour(), false, table.isOfNumbers(i)));
            }
            tables.row(boxes, head);
        }
        sheet.space(6);
    }

    static void facts(Sheet sheet, Facts facts) throws IOException {
        var tables = new Tables(sheet, List.of(17, 33, 17, 33));
        var none = new Fact("", "");
        for (int i = 0; i < facts.facts().size(); i += 2) {
            Fact one = facts.facts().get(i);
            Fact other = i + 1 < facts.facts().size() ? facts.facts().get(i + 1) : none;
            var boxes = List.of(
                    tables.box(0, one.name(), GROUND, true, false),
                    tables.box(1, one.value(), null, false, false),
                    tables.box(2, other.name(), GROUND, true, false),
                    tables.box(3, other.value(), null, false, false));
            tables.row(boxes, List.of());
        }
        sheet.space(6);
    }

    private Box box(int column, String text, @Nullable String colour, boolean bold, boolean right) throws IOException {
        return new Box(sheet.typeface().lines(text, SIZE, widths[column] - 2 * PAD), colour, bold, right);
    }

    private float height(List<Box> row) {
        return lines(row) * Sheet.lineHeight(SIZE) + 2 * PAD;
    }

    private static int lines(List<Box> row) {
        return row.stream().mapToInt(it -> it.lines().size()).max().orElse(0);
    }

    /** A row that is higher than what is left goes to the next sheet; one that fills a third of a sheet is divided. */
    private void row(List<Box> row, List<Box> head) throws IOException {
        List<Box> rest = row;
        while (height(rest) > sheet.left()) {
            int fit = (int) ((sheet.left() - 2 * PAD) / Sheet.lineHeight(SIZE));
            if (height(rest) > Sheet.full() / 3 && fit >= 4) {
                draw(part(rest, 0, fit));
                rest = part(rest, fit, lines(rest));
            }
            sheet.next();
            if (!head.isEmpty()) {
                draw(head);
            }
        }
        draw(rest);
    }

    private static List<Box> part(List<Box> row, int from, int until) {
        return row.stream().map(it -> it.part(from, until)).toList();
    }

    private void draw(List<Box> row) throws IOException {
        float height = height(row);
        float x = Sheet.LEFT;
        float bottom = sheet.y() - height;
        for (int i = 0; i < row.size(); i++) {
            Box box = row.get(i);
            if (box.colour() != null) {
                sheet.fill(x, bottom, widths[i], height, box.colour());
            }
            sheet.frame(x, bottom, widths[i], height);
            float at = sheet.y() - PAD - SIZE;
            for (String line : box.lines()) {
                float gap = box.right() ? widths[i] - 2 * PAD - sheet.typeface().width(line, SIZE) : 0;
                sheet.write(line, SIZE, x + PAD + gap, at, box.bold());
                at -= Sheet.lineHeight(SIZE);
            }
            x += widths[i];
        }
        sheet.space(height);
    }
}
