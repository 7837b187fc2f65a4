package io.caseledger.annex.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import io.caseledger.body.HandlingBodyKind;
import io.caseledger.body.HandlingChannel;
import io.caseledger.dispute.DisputeType;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.institution.InstitutionKind;
import io.caseledger.institution.QualificationKind;
import io.caseledger.policy.IssuerLevel;
import io.caseledger.policy.PolicyTopic;
import io.caseledger.question.series.Method;
import io.caseledger.question.series.Projected;
import io.caseledger.report.FontMissing;
import io.caseledger.report.HtmlWriter;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Report;
import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Table;
import io.caseledger.report.ReportFonts;
import io.caseledger.report.XlsxWriter;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexReportTest {
    private static final AnnexWords WORDS = new AnnexWords();
    private static final AnnexFigures FIGURES = AnnexSamples.figures(AnnexSamples.forecast());

    private static Table table(Report report, String title) {
        return report.blocks().stream()
                .filter(it -> it instanceof Table table
                        && String.valueOf(table.title()).contains(title))
                .map(it -> (Table) it)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    @Test
    void a_year_has_its_change_its_clearance_and_its_median() {
        Report report = AnnexReport.of(FIGURES, WORDS);
        Table years = table(report, "各年受理、办结");
        assertThat(texts(years.rows().getFirst()))
                .containsExactly("2018", "2,500", "+11.1%", "2,375", "-5.0%", "95.0%", "43.5");
        assertThat(years.rows().get(4).getFirst().text())
                .as("a cut year says so")
                .isEqualTo("2022（1.1–6.30）");
        assertThat(years.rows().getFirst().get(1).value()).isInstanceOf(Amount.class);
        assertThat(years.rows().getLast().getFirst().text()).isEqualTo("合计");
    }

    @Test
    void what_cannot_be_divided_is_left_open() {
        assertThat(AnnexCells.change(3, 0).text()).isEqualTo("—");
        assertThat(AnnexCells.share(0, 0).text()).isEqualTo("—");
        assertThat(AnnexCells.change(1, 3).text()).isEqualTo("-66.7%");
        assertThat(AnnexCells.change(1001, 2000).text()).as("half up").isEqualTo("-50.0%");
        assertThat(AnnexCells.yuan(new BigDecimal("1234567.89")).text()).isEqualTo("1,234,567.89");
    }

    @Test
    void many_groups_are_cut_and_the_rest_is_added_up() {
        Table industries = table(AnnexReport.of(FIGURES, WORDS), "按行业");
        assertThat(industries.rows()).hasSize(21);
        assertThat(texts(industries.rows().getLast()))
                .startsWith("其余 6 类", "1,350")
                .endsWith("—");
    }

    @Test
    void a_series_without_a_forecast_says_why() {
        String tooShort = page(AnnexSamples.refused("SERIES_TOO_SHORT"));
        assertThat(tooShort).contains("未作预测：月度数据不足 36 个月").doesNotContain("预测及区间", "回测（");
        String beaten = page(AnnexSamples.refused("BASELINE_NOT_BEATEN", AnnexSamples.test("SEASONAL_NAIVE", 3)));
        assertThat(beaten).contains("未作预测：在回测中", "季节性朴素法（取上年同月，基线）");
    }

    private static String page(Trend trend) {
        return HtmlWriter.write(AnnexReport.of(AnnexSamples.figures(trend), WORDS));
    }

    static Stream<Arguments> constants() {
        return Map.ofEntries(
                        Map.entry("IP_TYPE", IpRight.Kind.values()),
                        Map.entry("DISPUTE_TYPE", DisputeType.values()),
                        Map.entry("CHANNEL", HistoricalChannel.values()),
                        Map.entry("OUTCOME", HistoricalOutcome.values()),
                        Map.entry("COUNTY", County.values()),
                        Map.entry("institution", InstitutionKind.values()),
                        Map.entry("qualification", QualificationKind.values()),
                        Map.entry("body", HandlingBodyKind.values()),
                        Map.entry("handling", HandlingChannel.values()),
                        Map.entry("level", IssuerLevel.values()),
                        Map.entry("topic", PolicyTopic.values()),
                        Map.entry("method", Method.values()),
                        Map.entry("lacking", Projected.Refusal.values()))
                .entrySet()
                .stream()
                .flatMap(it -> Arrays.stream(it.getValue()).map(value -> Arguments.of(it.getKey(), value)));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void every_constant_has_a_word(String kind, Enum<?> constant) {
        assertThat(WORDS.has(kind + "." + constant.name())).isTrue();
    }

    @Test
    void the_whole_annex_can_be_read_on_a_screen() throws IOException {
        String page = HtmlWriter.write(AnnexReport.of(FIGURES, WORDS));
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.writeString(folder.resolve("annex.html"), page); // to be looked at
        assertThat(page)
                .contains("反映日志位置 100123", "一、历年受理与办结", "二、", "三、", "四、", "五、", "六、", "95% 区间", "𬭚", "平均绝对误差")
                .contains("=某直播&lt;平台&gt;")
                .doesNotContain("NaN", "null", "TRADE_MARK", "{0}");
        assertThat(page.split("<svg", -1)).hasSize(9);
    }

    @Test
    void the_same_figures_are_the_same_files() throws IOException {
        Report report = AnnexReport.of(FIGURES, WORDS);
        byte[] book = XlsxWriter.write(report, WORDS.of("sheet.imprint"));
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("annex.xlsx"), book);
        var json = JsonMapper.builder().build();
        AnnexFigures again = json.readValue(json.writeValueAsString(FIGURES), AnnexFigures.class);
        assertThat(again).isEqualTo(FIGURES);
        Report printedAgain = AnnexReport.of(again, new AnnexWords());
        assertThat(printedAgain).isEqualTo(report);
        assertThat(XlsxWriter.write(printedAgain, WORDS.of("sheet.imprint"))).isEqualTo(book);
    }

    @Test
    void the_whole_annex_can_be_printed() throws IOException {
        try {
            byte[] file = new PdfWriter(new ReportFonts(List.of())).write(AnnexReport.of(FIGURES, WORDS));
            Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("annex.pdf"), file);
            try (var document = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(document)).contains("表 1", "图 8", "日志位置 100123", "第 1 页");
            }
        } catch (FontMissing missing) {
            assumeTrue(false, "No Chinese font: " + missing.getMessage());
        }
    }
}
