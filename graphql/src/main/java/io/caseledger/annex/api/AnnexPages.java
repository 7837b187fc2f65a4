package io.caseledger.annex.api;

import io.caseledger.report.Picture;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Table;
import java.util.ArrayList;
import java.util.List;

/** The blocks of an annex as they are laid down one after the other; tables and charts are numbered. */
final class AnnexPages {
    private final AnnexWords words;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int figures;

    AnnexPages(AnnexWords words) {
        this.words = words;
    }

    AnnexWords words() {
        return words;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void add(Block block) {
        blocks.add(block);
    }

    void heading(String key) {
        add(new Heading(words.of(key)));
    }

    void paragraph(String key, Object... args) {
        add(new Paragraph(words.of(key, args)));
    }

    /**
     * A table, or a sentence when there are no rows.
     *
     * @param key of its title, {@code table.} before it
     * @param columns each by its word and its part of the width, such as {@code received:8}
     */
    void table(String key, List<List<Cell>> rows, String... columns) {
        tables++;
        String title = words.of("table", tables, words.of("table." + key));
        if (rows.isEmpty()) {
            add(new Paragraph(title + "\n" + words.of("empty")));
            return;
        }
        var titled = new ArrayList<Column>();
        for (String column : columns) {
            int colon = column.lastIndexOf(':');
            String name = column.substring(0, colon);
            titled.add(new Column(
                    words.has("col." + name) ? words.of("col." + name) : name,
                    Integer.parseInt(column.substring(colon + 1))));
        }
        add(new Table(title, List.copyOf(titled), List.copyOf(rows)));
    }

    /** A chart of the figures that the table before it gives. */
    void figure(String key, Picture picture) {
        figures++;
        String caption = words.of("figure", figures, words.of("figure." + key));
        add(new Figure(picture, caption, words.of("figure.see", tables)));
    }
}
