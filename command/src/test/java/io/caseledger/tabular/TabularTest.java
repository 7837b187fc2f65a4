package io.caseledger.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TabularTest {
    static final List<Column> COLUMNS = List.of(
            Column.required("number", "案号", "案件编号"), Column.required("name", "当事人"), Column.optional("amount", "标的额"));

    private static final String HEADER = "案号,当事人,标的额（元）\n";
    private static final String TEXT = HEADER
            + "防知裁〔2021〕1号,防城港市港口区海产品贸易有限公司,\"12,000.50\"\n"
            + "防知裁〔2021〕2号,\"他说\"\"侵权\"\"，\n并要求赔偿\",\n\n,,\n防知裁〔2021〕3号,张某某,1\n";

    @Test
    void a_list_is_read_row_by_row_with_the_line_on_which_each_begins() {
        try (Table table = Tabular.open(Source.of(TEXT.getBytes(UTF_8)), COLUMNS)) {
            assertThat(table.format()).isEqualTo("CSV, UTF-8");
            Row first = table.next();
            assertThat(first.number()).isEqualTo(2);
            assertThat(first.text("amount")).isEqualTo("12,000.50");
            Row second = table.next();
            assertThat(second.text("name")).isEqualTo("他说\"侵权\"，\n并要求赔偿");
            assertThat(second.text("amount")).isNull();
            Row third = table.next();
            assertThat(third.number())
                    .as("an empty line and an empty row before it")
                    .isEqualTo(7);
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_name() {
        assertThat(names(("\uFEFF" + TEXT).getBytes(UTF_8))).hasSize(3);
    }

    @Test
    void GB18030_is_read_with_rare_characters_beyond_the_basic_plane() {
        byte[] bytes = (HEADER + "1,𠮷某某与㐂某,2\n").getBytes(Charset.forName("GB18030"));
        try (Table table = Tabular.open(Source.of(bytes), COLUMNS)) {
            assertThat(table.format()).isEqualTo("CSV, GB18030");
            assertThat(table.next().text("name")).isEqualTo("𠮷某某与㐂某");
        }
    }

    @Test
    void GB18030_is_recognised_when_Chinese_comes_late_and_there_is_little_of_it() {
        String text = "number,name\n" + "1,a plain name of somebody\n".repeat(10_000) + "2,张三\n";
        assertThat(names(text.getBytes(Charset.forName("GB18030"))))
                .hasSize(10_001)
                .endsWith("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_that_fits_the_header(String separator) {
        String text = "案号,当事人\n1,甲\n".replace(",", separator);
        assertThat(names(text.getBytes(UTF_8))).containsExactly("甲");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-16, UTF-16BE",
        "UTF-32LE, UTF-32LE",
        "Big5, Big5",
        "Shift_JIS, Shift_JIS",
        "EUC-KR, EUC-KR",
        "EUC-JP, EUC-JP",
        "windows-1251, windows-1251"
    })
    void an_encoding_that_is_not_read_is_refused_by_its_name(String encoding, String named) {
        String text = "number,name\n"
                + switch (encoding) {
                    case "Big5" -> "1,防城港市港口區海產品貿易有限公司訴某某知識產權糾紛一案的調解結果\n".repeat(9);
                    case "Shift_JIS", "EUC-JP" -> "1,株式会社の特許権の侵害について、この裁判所はそれを認めることができない\n".repeat(9);
                    case "EUC-KR" -> "1,대한민국 서울특별시에 있는 주식회사의 특허권 침해에 관한 사건입니다\n".repeat(9);
                    case "windows-1251" ->
                        "1,Общество с ограниченной ответственностью против нарушителя патента\n".repeat(9);
                    default -> "1,防城港市港口区海产品贸易有限公司\n".repeat(9);
                };
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        if (encoding.equals("UTF-32LE")) {
            bytes = ("\uFEFF" + text).getBytes(Charset.forName(encoding));
        }
        byte[] given = bytes;
        assertRefused(() -> Tabular.open(Source.of(given), COLUMNS), "ENCODING_NOT_READ", named);
    }

    @Test
    void a_UTF_8_with_a_broken_byte_is_called_damaged_and_not_read_as_something_else() {
        byte[] bytes = TEXT.repeat(3).getBytes(UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertRefused(() -> Tabular.open(Source.of(bytes), COLUMNS), "ENCODING_NOT_READ", "UTF-8 (damaged)");
    }

    @Test
    void a_missing_column_is_named_with_those_that_are_there() {
        assertRefused(
                () -> Tabular.open(Source.of("案号,金额\n1,2\n".getBytes(UTF_8)), COLUMNS),
                "COLUMN_MISSING",
                "当事人 (name)",
                "案号, 金额");
    }

    @Test
    void a_column_may_not_stand_there_twice() {
        assertRefused(
                () -> Tabular.open(Source.of("案号,当事人,案件编号\n1,2,3\n".getBytes(UTF_8)), COLUMNS),
                "COLUMN_REPEATED",
                "案号 (number)");
    }

    @Test
    void names_are_known_whatever_their_case_and_width_and_others_are_told() {
        try (Table table = Tabular.open(Source.of("＊案号, NAME ,备注\n1,2,3\n".getBytes(UTF_8)), COLUMNS)) {
            assertThat(table.ignored()).containsExactly("备注");
            assertThat(table.has("amount")).isFalse();
            assertThat(table.next().text("name")).isEqualTo("2");
        }
    }

    @Test
    void a_row_with_more_cells_than_the_header_says_so() {
        try (Table table = Tabular.open(Source.of("案号,当事人\n1,甲,乙\n2,甲,,\n".getBytes(UTF_8)), COLUMNS)) {
            assertThat(table.next().isTooWide()).isTrue();
            assertThat(table.next().isTooWide()).isFalse();
        }
    }

    @Test
    void nothing_at_all_has_no_header() {
        assertRefused(() -> Tabular.open(Source.of(new byte[0]), COLUMNS), "FILE_HAS_NO_HEADER");
        assertRefused(() -> Tabular.open(Source.of("\n\n".getBytes(UTF_8)), COLUMNS), "FILE_HAS_NO_HEADER");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
        String text = HEADER + "1,甲,\n2,\"乙,\n" + "3,丙,\n".repeat(20_000);
        assertRefused(() -> names(text.getBytes(UTF_8)), "CSV_UNREADABLE", "3", "65536");
    }

    @Test
    void other_formats_are_refused_by_name() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1};
        assertRefused(() -> Tabular.open(Source.of(ole), COLUMNS), "FORMAT_NOT_READ", "XLS");
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertRefused(() -> Tabular.open(Source.of(pdf), COLUMNS), "FORMAT_NOT_READ", "PDF");
    }

    @Test
    void a_formula_leaves_as_a_text() {
        assertThat(Cells.line(List.of("=1+1", "+8613800000000", "-5", "@SUM(A1)", "\tx", "\rx", "a\"b", "")))
                .isEqualTo("\"'=1+1\",\"'+8613800000000\",\"'-5\",\"'@SUM(A1)\",\"'\tx\",\"'\rx\",\"a\"\"b\",\"\"\r\n");
    }

    @Test
    void memory_stays_flat_however_long_the_list_is() {
        byte[] line = "1,防城港市港口区海产品贸易有限公司,2\n".getBytes(UTF_8);
        Source endless = () -> new Repeated(HEADER.getBytes(UTF_8), line, 2_000_000);
        try (Table table = Tabular.open(endless, COLUMNS)) {
            long rows = 0;
            while (table.hasNext()) {
                rows += table.next().text("name") == null ? 0 : 1;
            }
            assertThat(rows).isEqualTo(2_000_000);
        }
    }

    static List<String> names(byte[] bytes) {
        var names = new ArrayList<String>();
        try (Table table = Tabular.open(Source.of(bytes), COLUMNS)) {
            table.forEachRemaining(it -> names.add(String.valueOf(it.text("name"))));
        }
        return names;
    }

    static void assertRefused(ThrowingCallable call, String code, String... args) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, it -> {
            assertThat(it.reasons().getFirst().code()).isEqualTo(code);
            if (args.length > 0) {
                assertThat(it.reasons().getFirst().args()).containsExactly(args);
            }
        });
    }

    /** A file of 100 MB that is never in memory. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private InputStream current;
        private int left;

        Repeated(byte[] header, byte[] line, int times) {
            this.current = new ByteArrayInputStream(header);
            this.line = line;
            this.left = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int done = 0;
            while (done < length) {
                int read = readOnce(into, from + done, length - done);
                if (read < 0 && left-- <= 0) {
                    return done == 0 ? -1 : done;
                }
                if (read < 0) {
                    current = new ByteArrayInputStream(line);
                } else {
                    done += read;
                }
            }
            return done;
        }

        private int readOnce(byte[] into, int from, int length) {
            try {
                return current.read(into, from, length);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
