package io.caseledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.report.LineChart.Band;
import io.caseledger.report.LineChart.Line;
import io.caseledger.report.Picture.Area;
import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Stroke;
import io.caseledger.report.Picture.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartTest {
    private static final List<String> YEARS = List.of("2018", "2019", "2020", "2021", "2022");

    static BarChart bars() {
        return new BarChart(
                "件",
                YEARS,
                List.of(
                        series("发明专利", 12, 15, 9, 21, 30),
                        series("实用新型", 40, 44, 61, 58, 70),
                        series("外观设计", 33, 29, 45, 66, 81),
                        series("商标", 120, 141, 133, 187, 204),
                        series("著作权", 18, 22, 0, 35, 47),
                        series("其他", 3, 1, 2, 5, 4)));
    }

    private static BarChart.Series series(String name, double... values) {
        return new BarChart.Series(
                name, IntStream.range(0, values.length).mapToObj(i -> values[i]).toList());
    }

    static LineChart lines() {
        var months = new ArrayList<String>();
        var known = new ArrayList<@Nullable Double>();
        var expected = new ArrayList<@Nullable Double>();
        var low = new ArrayList<@Nullable Double>();
        var high = new ArrayList<@Nullable Double>();
        for (int i = 0; i < 72; i++) {
            months.add((2018 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + (i % 12 + 1));
            double value = 20 + i * 0.4 + 8 * Math.sin(i * Math.PI / 6);
            known.add(i < 60 ? value + (i * 7 % 5) : null);
            expected.add(i >= 60 ? value : null);
            low.add(i >= 60 ? value - 4 - (i - 60) : null);
            high.add(i >= 60 ? value + 4 + (i - 60) : null);
        }
        return new LineChart(
                "件", months, List.of(new Line("实际受理", known), new Line("预测", expected)), new Band("95% 区间", low, high));
    }

    static Report report() {
        var figures = new ArrayList<Report.Block>();
        figures.add(new Report.Heading("一、图"));
        figures.add(new Report.Figure(bars().drawn(), "图 1 各年受理件数（按知识产权类型）", "2018 至 2022 年各类型件数；数值见表 1。"));
        figures.add(new Report.Figure(
                new BarChart(
                                "件",
                                List.of("港口区", "防城区", "上思县", "东兴市", "市外（跨境）及未注明"),
                                List.of(series("受理", 50, 42, 7, 61, 3)))
                        .drawn(),
                "图 2 <区县>",
                ""));
        figures.add(new Report.Figure(lines().drawn(), "图 3 每月受理件数与预测", "见表 3"));
        return new Report("zh-CN", "统计附录", "测试", null, figures, "日志位置 42", "第 {0} / {1} 页", "缺字 {0}", Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "6, 6",
        "7, 8",
        "11, 12",
        "13, 15",
        "204, 250",
        "999, 1000",
        "1001, 1200",
        "187000, 200000"
    })
    void a_scale_begins_with_nothing_and_covers_the_highest_value_in_round_steps(double highest, double top) {
        Scale scale = Scale.upTo(highest);
        assertThat(scale.top()).isEqualTo(top).isGreaterThanOrEqualTo(highest);
        assertThat(scale.steps()).isBetween(1, 6);
        assertThat(scale.label(0)).isEqualTo("0");
    }

    @Test
    void bars_are_as_high_as_their_values_and_what_is_nothing_has_none() {
        var picture = new BarChart("件", List.of("甲", "乙", "丙"), List.of(series("件数", 10, 5, 0))).drawn();
        List<Double> heights = picture.shapes().stream()
                .filter(it -> it instanceof Area)
                .map(it -> (Area) it)
                .map(it -> it.corners().get(2).y() - it.corners().get(0).y())
                .toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.get(0)).isEqualTo(2 * heights.get(1));
        assertThat(picture.shapes())
                .anyMatch(it -> it instanceof Words words && words.text().equals("10"));
    }

    @Test
    void series_differ_in_more_than_colour() {
        var grounds = new ArrayList<List<Shape>>();
        for (Look look : Look.values()) {
            var shapes = new ArrayList<Shape>();
            look.box(0, 0, 10, 20, shapes);
            grounds.add(shapes);
        }
        assertThat(grounds.stream().map(ChartTest::hatching).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines().drawn().shapes().stream()
                        .filter(it -> it instanceof Stroke stroke && stroke.width() >= 1)
                        .map(it -> ((Stroke) it).dashes())
                        .distinct())
                .hasSize(2);
    }

    private static List<Shape> hatching(List<Shape> box) {
        return box.subList(1, box.size() - 1);
    }

    @Test
    void hatching_stays_within_its_box() {
        for (Look look : Look.values()) {
            var shapes = new ArrayList<Shape>();
            look.box(3, 5, 11, 27, shapes);
            assertThat(shapes.stream()
                            .filter(it -> it instanceof Stroke)
                            .flatMap(it -> ((Stroke) it).through().stream()))
                    .allMatch(it -> it.x() >= 3 && it.x() <= 14 && it.y() >= 5 && it.y() <= 32);
        }
    }

    @Test
    void a_chart_is_well_formed_svg_that_says_what_it_shows() throws Exception {
        String page = HtmlWriter.write(report());
        Files.writeString(Path.of("target/charts.html"), page); // to be looked at
        int from = page.indexOf("<svg");
        String svg = page.substring(from, page.indexOf("</svg>") + 6);
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("图 1");
        assertThat(parsed.getElementsByTagName("desc").item(0).getTextContent()).contains("表 1");
        assertThat(page).contains("图 2 &lt;区县&gt;").doesNotContain("NaN", "<desc></desc>");
    }

    @Test
    void the_same_charts_are_the_same_file_with_text_that_can_be_searched() throws IOException {
        var fonts = new ReportFonts(List.of());
        assumeTrue(hasFonts(fonts), "no font with Chinese characters on this machine");
        byte[] file = new PdfWriter(fonts).write(report());
        Files.write(Path.of("target/charts.pdf"), file); // to be looked at
        assertThat(new PdfWriter(fonts).write(report())).isEqualTo(file);
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document)).contains("外观设计", "95% 区间", "2022-01", "图 3");
        }
        assertThat(new String(file, 0, 8, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private static boolean hasFonts(ReportFonts fonts) {
        try {
            return !fonts.files().isEmpty();
        } catch (FontMissing _) {
            return false;
        }
    }
}
