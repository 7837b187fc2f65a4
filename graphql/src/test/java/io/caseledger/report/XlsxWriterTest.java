package io.caseledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Day;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxWriterTest {
    private static final List<String> DANGEROUS =
            List.of("=1+1", "+86", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1");

    private static Report report(String title) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                new Cell("商标"),
                new Cell("12.5%", null, new Amount(new BigDecimal("0.125"), "0.0%")),
                new Cell("2022年12月31日", null, new Day(LocalDate.of(2022, 12, 31)))));
        DANGEROUS.forEach(it -> rows.add(List.of(new Cell(it), new Cell("—"), new Cell("—"))));
        var columns = List.of(new Column("类型", 20), new Column("同比", 10), new Column("截至", 14));
        return new Report(
                "zh-CN",
                "统计附录",
                "测试",
                null,
                List.of(
                        new Facts(List.of(new Fact("日志位置", "42"))),
                        new Table(title, columns, rows),
                        new Table(title, columns, rows)),
                "位置 42",
                "{0}/{1}",
                "{0}",
                Instant.parse("2023-01-01T00:00:00Z"));
    }

    @Test
    void numbers_are_numbers_and_days_are_days() throws IOException {
        try (var book = read(XlsxWriter.write(report("表 1"), "说明"))) {
            var row = book.getSheet("表 1").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("商标");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(0.125);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2022-12-31");
            assertThat(book.getSheet("说明").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("42");
            assertThat(book.getSheet("表 1").getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void no_text_becomes_a_formula() throws IOException {
        try (var book = read(XlsxWriter.write(report("=表"), "=说明"))) {
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            var sheet = book.getSheetAt(1);
            for (int i = 0; i < DANGEROUS.size(); i++) {
                assertThat(sheet.getRow(i + 2).getCell(0).getStringCellValue()).isEqualTo(DANGEROUS.get(i));
            }
        }
    }

    @Test
    void the_same_report_is_the_same_file_whenever_it_is_written() throws IOException {
        byte[] file = XlsxWriter.write(report("表 1"), "说明");
        assertThat(XlsxWriter.write(report("表 1"), "说明")).isEqualTo(file);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo("1980-01-01T00:00");
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(parts.readAllBytes(), "UTF-8")).contains(">2023-01-01T00:00:00Z<");
                }
            }
        }
    }

    @Test
    void sheets_have_legal_names_each_its_own() {
        var names = new SheetNames();
        String endless = "各年各知识产权类型受理、办结、结案率与中位办理天数及其同比变化情况一览表（续）";
        List<String> all = Stream.of(
                        "表 1",
                        "表 1",
                        "a/b:c*?[d]'",
                        "History",
                        "",
                        "",
                        "A",
                        "a",
                        endless,
                        endless,
                        "字".repeat(30) + "𬭚")
                .map(names::next)
                .toList();
        assertThat(all).doesNotHaveDuplicates().contains("表 1", "表 1 (2)", "History_", "a (2)");
        assertThat(all).allMatch(it -> !it.isEmpty() && it.length() <= 31 && !it.matches(".*[/\\\\?*\\[\\]:'].*"));
        assertThat(all).noneMatch(it -> Character.isHighSurrogate(it.charAt(it.length() - 1)));
    }

    private static XSSFWorkbook read(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
