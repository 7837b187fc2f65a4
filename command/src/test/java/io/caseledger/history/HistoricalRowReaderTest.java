package io.caseledger.history;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.history.HistoricalLists.*;
import static io.caseledger.history.Histories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.dispute.DisputeType;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a file, and what is said of what may not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalRowReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path directory;

    Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive(directory);
    }

    private HistoricalRow read(String text, Charset encoding) {
        archive.start("i-1", text.getBytes(encoding), HistoricalDifference.REFUSE);
        return archive.next("i-1").rows().getFirst();
    }

    private HistoricalRow read(String row) {
        return read(HEADER + row, StandardCharsets.UTF_8);
    }

    private static List<String> codes(HistoricalRow row) {
        return row.faults().stream().map(it -> it.code() + " " + it.field()).toList();
    }

    @Test
    void chinese_and_english_names_and_both_encodings_say_the_same() {
        HistoricalFacts chinese =
                Objects.requireNonNull(read(HEADER + row(3), GB18030).facts());
        archive = new Archive(directory);
        String english =
                "Source Authority;sourceId;Case Number;IP type;disputeType;channel;handler;county;industry;cross_border;"
                        + "outcome;amount;Opened;Closed;petitioners;petitionerUsccs;respondents;right number\n"
                        + "防城港市中级人民法院;3;（2021）桂06知民初3号;TRADE_MARK;infringement;Litigation;防城港市中级人民法院;gangkou;海产品加工;"
                        + "no;JUDGED;103000.5;2021/4/1;20210428;广西京族食品有限公司;91350100M000100Y43;东兴市某商行3;第3号\n";
        assertThat(read(english, StandardCharsets.UTF_8).facts()).isEqualTo(chinese);
        assertThat(chinese.ipType()).isEqualTo(IpRight.Kind.TRADE_MARK);
        assertThat(chinese.disputeType()).isEqualTo(DisputeType.INFRINGEMENT);
        assertThat(chinese.county()).isEqualTo(County.GANGKOU);
    }

    @Test
    void all_that_is_wrong_in_a_row_is_said_at_once_by_column() {
        HistoricalRow row = read("法院,,,商标权,打架,诉讼,法院,南宁市,水产,,也许,判决,1.2万元,2021-02-30,昨天,甲,,乙,\n");
        assertThat(codes(row))
                .containsExactlyInAnyOrder(
                        "REQUIRED sourceId",
                        "CELL_NOT_KNOWN disputeType",
                        "CELL_NOT_KNOWN county",
                        "CELL_NOT_KNOWN crossBorder",
                        "CELL_NOT_AN_AMOUNT amount",
                        "CELL_NOT_A_DAY openedOn",
                        "CELL_NOT_A_DAY closedOn");
        assertThat(row.facts()).isNull();
        assertThat(row.number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'2021年4月28日', '2021-03-31', CLOSED_BEFORE_OPENED closedOn",
        "'2021年4月28日', '', CLOSING_DAY_MISSING closedOn",
        "91350100M000100Y43, 91350100M000100Y44, USCC_INVALID petitionerUsccs",
        "'103,000.5', '103,000.555', AMOUNT_INVALID amount",
        "'103,000.5', '-1', NUMBER_NEGATIVE amount",
        "'2021-04-01', '1999-12-31', DATE_OUT_OF_RANGE openedOn",
        "'2021-04-01', '2999-12-31', DATE_OUT_OF_RANGE openedOn",
        "'海产品加工,', '海产品加工,,多余', ROW_NOT_READ row",
    })
    void a_row_obeys_the_rules_of_a_case_that_is_recorded_by_itself(String right, String wrong, String code) {
        assertThat(codes(read(row(3).replace(right, wrong)))).contains(code);
    }

    @Test
    void several_parties_stand_in_one_cell_with_their_codes_in_the_same_order() {
        HistoricalFacts facts = Objects.requireNonNull(read(row(3).replace("广西京族食品有限公司", "张三；广西京族食品有限公司")
                        .replace("91350100M000100Y43", "-;91350100M000100Y43"))
                .facts());
        assertThat(facts.petitioners())
                .containsExactly(
                        new HistoricalParty("张三", null), new HistoricalParty("广西京族食品有限公司", "91350100M000100Y43"));
        archive = new Archive(directory);
        assertThat(codes(read(row(3).replace("91350100M000100Y43", "91350100M000100Y43;91350100M000100Y43"))))
                .containsExactly("CODES_WITHOUT_NAMES petitionerUsccs");
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text_and_is_no_amount() {
        HistoricalFacts facts = Objects.requireNonNull(
                read(row(3).replace("海产品加工", "=HYPERLINK(A1)")).facts());
        assertThat(facts.industry()).isEqualTo("=HYPERLINK(A1)");
        archive = new Archive(directory);
        assertThat(codes(read(row(3).replace("103,000.5", "=1+1")))).containsExactly("CELL_NOT_AN_AMOUNT amount");
    }

    @Test
    void a_file_that_is_no_list_is_refused_before_anything_begins() {
        assertThat(
                begun(HEADER.replace("来源编号,", "").getBytes(StandardCharsets.UTF_8)),
                with("COLUMN_MISSING", "fileDigest"));
        assertThat(
                begun((HEADER + row(1)).getBytes(StandardCharsets.UTF_16BE)), with("ENCODING_NOT_READ", "fileDigest"));
        assertThat(begun(HEADER.getBytes(StandardCharsets.UTF_8)), with("LIST_HAS_NO_ROWS", "fileDigest"));
        assertThat(archive.events("i-1")).isEmpty();
    }

    private Throwable begun(byte[] file) {
        return catchThrowable(() -> archive.start("i-1", file, HistoricalDifference.REFUSE));
    }

    @Test
    void a_workbook_is_read_as_a_csv_is_and_a_formula_by_its_value() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("案件");
            fill(sheet.createRow(0), HEADER);
            fill(sheet.createRow(1), row(3).replace("\"103,000.5\"", "103000.5"));
            sheet.getRow(1).getCell(12).setCellFormula("103000+0.5");
            new XSSFFormulaEvaluator(book).evaluateAll();
            book.write(bytes);
        }
        archive.start("i-1", bytes.toByteArray(), HistoricalDifference.REFUSE);
        HistoricalRow row = archive.next("i-1").rows().getFirst();
        assertThat(row.faults()).isEmpty();
        archive = new Archive(directory);
        assertThat(row.facts()).isEqualTo(read(row(3)).facts());
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, String line) {
        String[] cells = line.strip().split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
