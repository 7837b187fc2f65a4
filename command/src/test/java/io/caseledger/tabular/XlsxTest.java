package io.caseledger.tabular;

import static io.caseledger.tabular.TabularTest.COLUMNS;
import static io.caseledger.tabular.TabularTest.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxTest {
    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>案号</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>当事人</t></is></c></row>";

    @Test
    void a_sheet_is_read_as_its_reader_sees_it() throws IOException {
        try (Table table = Tabular.open(Source.of(written()), COLUMNS)) {
            assertThat(table.format()).isEqualTo("XLSX");
            Row first = table.next();
            assertThat(first.number()).isEqualTo(2);
            assertThat(first.text("number"))
                    .as("a number without exponent or noise")
                    .isEqualTo("202100000001");
            assertThat(first.text("name")).isEqualTo("2021-03-04");
            assertThat(first.text("amount")).isEqualTo("0.3");
            Row second = table.next();
            assertThat(second.number()).as("an empty row between").isEqualTo(4);
            assertThat(second.text("number")).as("a formula by its last value").isEqualTo("3");
            assertThat(second.text("name")).isEqualTo("𠮷某 & 公司");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void a_hidden_first_sheet_is_not_the_list() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("hidden");
            var sheet = book.createSheet("list");
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
            sheet.createRow(0).createCell(0).setCellValue("案号");
            sheet.getRow(0).createCell(1).setCellValue("当事人");
            assertThat(TabularTest.names(bytes(book))).isEmpty();
        }
    }

    @Test
    void a_missing_column_is_named_here_too() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("案号");
            byte[] bytes = bytes(book);
            assertRefused(() -> Tabular.open(Source.of(bytes), COLUMNS), "COLUMN_MISSING", "当事人 (name)", "案号");
        }
    }

    @Test
    void a_bomb_is_refused_long_before_it_has_gone_off() throws IOException {
        byte[] sheet = sheet(HEADER + "<row/>".repeat(20_000_000));
        assertThat(sheet.length).isLessThan(500_000);
        assertRefused(() -> TabularTest.names(sheet), "XLSX_UNSAFE");
    }

    @Test
    void a_text_without_end_and_a_cell_far_to_the_right_are_refused() throws IOException {
        byte[] text = sheet(HEADER + "<row><c t=\"inlineStr\"><is><t>" + random(3_000_000) + "</t></is></c></row>");
        assertRefused(() -> TabularTest.names(text), "XLSX_UNSAFE");
        byte[] far = sheet(HEADER + "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>");
        assertRefused(() -> TabularTest.names(far), "XLSX_UNSAFE", "ZZZZZZZ2");
    }

    @Test
    void a_document_type_is_refused_and_nothing_outside_is_read() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        byte[] inSheet = zip(Map.of("xl/workbook.xml", WORKBOOK, "xl/worksheets/sheet1.xml", evil + "<x>&e;</x>"));
        assertRefused(() -> TabularTest.names(inSheet), "XLSX_UNSAFE", "DOCTYPE");
        byte[] inBook = zip(Map.of("xl/workbook.xml", evil + WORKBOOK, "xl/worksheets/sheet1.xml", "<x/>"));
        assertRefused(() -> TabularTest.names(inBook), "XLSX_UNSAFE", "DOCTYPE");
    }

    @Test
    void an_archive_that_is_no_workbook_or_is_cut_off_is_refused() throws IOException {
        byte[] other = zip(Map.of("word/document.xml", "<x/>"));
        assertRefused(() -> TabularTest.names(other), "XLSX_UNREADABLE", "xl/workbook.xml");
        byte[] whole = sheet(HEADER);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertRefused(() -> TabularTest.names(half), "XLSX_UNREADABLE", "ZIP");
        byte[] cut = sheet(HEADER + "<row><c><v>1</v>");
        assertRefused(() -> TabularTest.names(cut), "XLSX_UNREADABLE");
    }

    private static byte[] written() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("案号");
            header.createCell(1).setCellValue("当事人");
            header.createCell(2).setCellValue("标的额");
            var first = sheet.createRow(1);
            first.createCell(0).setCellValue(202100000001d);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            first.createCell(1).setCellValue(LocalDate.of(2021, 3, 4));
            first.getCell(1).setCellStyle(day);
            first.createCell(2).setCellValue(0.1 + 0.2);
            var second = sheet.createRow(3);
            second.createCell(0).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(second.getCell(0));
            second.createCell(1).setCellValue("𠮷某 & 公司");
            return bytes(book);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static String random(int length) {
        var text = new StringBuilder(length);
        new java.util.Random(1).ints(length, 'a', 'z').forEach(it -> text.append((char) it));
        return text.toString();
    }

    private static byte[] sheet(String rows) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
