package io.caseledger.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a sequence of blocks, the same for paper and screen. Colours are written as {@code #rrggbb}.
 *
 * @param language such as {@code zh-CN}
 * @param stamp a word across each page, such as 草稿; absent for a report in force
 * @param footer what each page says of the record it was printed from
 * @param pageOf how a page is numbered; {@code {0}} is the page, {@code {1}} their number
 * @param missing how characters are named that no font has; {@code {0}} is their list
 * @param date the date of the record, not of the printing
 */
public record Report(
        String language,
        String title,
        String subtitle,
        @Nullable String stamp,
        List<Block> blocks,
        String footer,
        String pageOf,
        String missing,
        Instant date) {

    /** A part of a report. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** Names with their values, two pairs to a line. */
    public record Facts(List<Fact> facts) implements Block {}

    public record Fact(String name, String value) {}

    /**
     * A table whose head is repeated on each page.
     *
     * @param title above it; absent for none
     */
    public record Table(@Nullable String title, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table(List<Column> columns, List<List<Cell>> rows) {
            this(null, columns, rows);
        }

        /** Whether a column holds numbers, which stand below each other at the right. */
        boolean isOfNumbers(int column) {
            return rows.stream().anyMatch(it -> it.get(column).value() instanceof Amount);
        }
    }

    /** @param weight its part of the width, in proportion to the others */
    public record Column(String title, int weight) {}

    /**
     * What stands in a table.
     *
     * @param text as people read it
     * @param colour of the ground; absent for none
     * @param value what a spreadsheet calculates with; absent for what is text alone
     */
    public record Cell(
            String text, @Nullable String colour, @Nullable Value value) {
        public Cell(String text) {
            this(text, null, null);
        }

        public Cell(String text, @Nullable String colour) {
            this(text, colour, null);
        }
    }

    /** What a cell means. */
    public sealed interface Value {}

    /** @param format as spreadsheets write it, such as {@code 0.0%} */
    public record Amount(BigDecimal number, String format) implements Value {}

    public record Day(LocalDate day) implements Value {}

    /**
     * A picture with its caption.
     *
     * @param description what it shows, for those who do not see it; blank when the caption says it all
     */
    public record Figure(Picture picture, String caption, String description) implements Block {
        public Figure(Picture picture, String caption) {
            this(picture, caption, "");
        }
    }

    /** Boxes side by side to be signed and sealed. */
    public record Signatures(List<Signature> boxes) implements Block {}

    /**
     * @param facts names with their colon, and values
     * @param seal where the seal goes, such as （盖章）
     */
    public record Signature(String title, List<Fact> facts, String seal) {}
}
