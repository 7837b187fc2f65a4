package io.caseledger.screening.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.report.FontMissing;
import io.caseledger.report.HtmlWriter;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Report;
import io.caseledger.report.ReportFonts;
import io.caseledger.screening.Conclusion;
import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.IpAsset;
import io.caseledger.screening.Risk;
import io.caseledger.screening.RiskChecklist;
import io.caseledger.screening.RiskChecklists;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningEvent.ScreeningDelivered;
import io.caseledger.screening.ScreeningEvent.ScreeningReopened;
import io.caseledger.screening.ScreeningEvent.ScreeningSigned;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.screening.view.Placed;
import io.caseledger.screening.view.ScreeningView;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The report as people get it; the PDF is skipped where no Chinese font is installed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningReportTest {
    static final RiskChecklist CHECKLIST = RiskChecklists.load().kept("2021.1");
    static final EnterpriseProfile ENTERPRISE =
            new EnterpriseProfile("防城港𬭚业食品有限公司", "91350100M000100Y43", "食品制造业", "防城港市港口区", 86, "海产干货、即食海鲜、<礼盒>");
    static final String ISSUER = "防城港市边贸知识产权服务中心";
    static final PdfWriter PDF = new PdfWriter(new ReportFonts(List.of()));

    private static ScreeningView view(List<ScreeningEvent> events) {
        ScreeningView view = null;
        long position = 100;
        for (ScreeningEvent event : events) {
            view = ScreeningView.evolve(view, new Placed(event, ++position));
        }
        return Objects.requireNonNull(view);
    }

    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    private static ClauseAssessed risk(String clause, int likelihood, int impact, String finding, String measure) {
        int score = likelihood * impact;
        return new ClauseAssessed(
                "s-1",
                "p-1",
                clause,
                Conclusion.RISK,
                finding,
                List.of(new Evidence(Evidence.Kind.OTHER, "现场照片及说明（" + clause + "）", "3f".repeat(32), "证据柜 2022-1")),
                new Risk(
                        likelihood,
                        impact,
                        score,
                        CHECKLIST.levelOf(score),
                        measure,
                        "陈经理（法务部）",
                        LocalDate.of(2022, 10, 31)),
                at("08-02T10:00"));
    }

    static List<ScreeningEvent> drafted() {
        var events = new ArrayList<ScreeningEvent>();
        events.add(new ScreeningBegun(
                "s-1",
                "p-1",
                "防知排〔2022〕1号",
                "2021.1",
                ENTERPRISE,
                List.of(
                        new IpAsset(
                                new IpRight(IpRight.Kind.TRADE_MARK, "第12345678号", "海鸥"),
                                IpAsset.Status.IN_FORCE,
                                LocalDate.of(2029, 3, 13)),
                        new IpAsset(
                                new IpRight(IpRight.Kind.UTILITY_MODEL, "ZL201720123456.7", "海产品烘干装置"),
                                IpAsset.Status.LAPSED,
                                null)),
                at("08-01T09:00")));
        CHECKLIST.clauses().forEach(it -> {
            switch (it.id()) {
                case "OWN-2" -> events.add(risk("OWN-2", 2, 2, "未建立职务发明奖励制度。", "制定奖励报酬办法并公示。"));
                case "FEE-1" ->
                    events.add(
                            risk("FEE-1", 4, 4, "实用新型专利 ZL201720123456.7 自2021年起未缴年费，已终止。", "核对全部专利缴费状态，指定专人并设置提醒。"));
                case "FEE-2" ->
                    events.add(risk(
                            "FEE-2",
                            5,
                            4,
                            "包装仍标注已终止的专利号，存在被认定为假冒专利的风险。库存包装约三万个，分布于两个仓库和三家经销商。",
                            "立即停止使用旧包装，更换标注；向经销商发出召回通知，并留存销毁记录。"));
                case "TM-1" -> events.add(risk("TM-1", 3, 3, "第35类未注册“海鸥”商标，网店名称有被抢注的可能。", "补充申请第35类商标。"));
                case "ECM-1" -> events.add(risk("ECM-1", 4, 3, "两款商品的品牌授权书已过期。", "下架并重新取得授权。"));
                case "OVS-1" ->
                    events.add(new ClauseAssessed(
                            "s-1",
                            "p-1",
                            "OVS-1",
                            Conclusion.NOT_APPLICABLE,
                            "企业目前无出口业务。",
                            List.of(),
                            null,
                            at("08-02T10:00")));
                default ->
                    events.add(new ClauseAssessed(
                            "s-1",
                            "p-1",
                            it.id(),
                            Conclusion.COMPLIANT,
                            "查阅资料并访谈负责人，未见异常。",
                            List.of(),
                            null,
                            at("08-02T10:00")));
            }
        });
        return events;
    }

    static List<ScreeningEvent> signed() {
        var events = drafted();
        events.add(new ScreeningSubmitted("s-1", "p-1", 1, "韦国强", at("08-10T09:00")));
        events.add(new ScreeningDelivered("s-1", "p-1", 1, "行政部", at("08-11T09:00")));
        events.add(new ScreeningSigned("s-1", "p-1", 1, "李海生", "总经理", at("08-12T09:00")));
        return events;
    }

    private static Report report(ScreeningView view, int revision, String language) {
        return ScreeningReport.of(view, revision, CHECKLIST, ISSUER, Wordings.in(language))
                .orElseThrow();
    }

    private static byte[] pdf(Report report) {
        try {
            return PDF.write(report);
        } catch (FontMissing missing) {
            assumeTrue(false, "No Chinese font: " + missing.getMessage());
            throw missing;
        }
    }

    private static String plain(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }

    @Test
    void chinese_text_of_the_pdf_is_embedded_and_found() throws IOException {
        byte[] file = pdf(report(view(signed()), 1, "zh"));
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(plain(pdf))
                    .contains("企业知识产权风险排查报告", "91350100M000100Y43", "防知排〔2022〕1号")
                    .contains(ISSUER, ENTERPRISE.name())
                    .contains("包装仍标注已终止的专利号，存在被认定为假冒专利的风险。")
                    .contains("失效专利的标注与宣传", "海产品烘干装置", "3f".repeat(32))
                    .contains("李海生(总经理)", "签收日期：2022年8月12日")
                    .contains("记录s-1·第1版·日志位置133");
            assertThat(pdf.getNumberOfPages()).isBetween(3, 8);
            for (var page : pdf.getPages()) {
                assertThat(StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false))
                        .allSatisfy(name -> {
                            PDFont font = page.getResources().getFont(name);
                            assertThat(font.isEmbedded()).isTrue();
                            assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
                        });
            }
            var stripper = new PDFTextStripper();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                assertThat(stripper.getText(pdf)).contains("第 " + i + " 页 / 共 " + pdf.getNumberOfPages() + " 页");
            }
            keep("screening", file, pdf);
        }
        assertThat(file.length).as("only what is used is embedded").isLessThan(700_000);
    }

    /** Leaves the report where a person can look at it. */
    private static void keep(String name, byte[] file, PDDocument pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(name + ".pdf"), file);
        var renderer = new PDFRenderer(pdf);
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            BufferedImage page = renderer.renderImageWithDPI(i, 80);
            ImageIO.write(
                    page, "png", folder.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
    }

    @Test
    void the_matrix_is_drawn_in_the_colours_of_the_levels() throws IOException {
        byte[] file = pdf(report(view(signed()), 1, "zh"));
        try (var pdf = Loader.loadPDF(file)) {
            var colours = new ArrayList<Integer>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(i, 72);
                for (int y = 0; y < page.getHeight(); y += 3) {
                    for (int x = 0; x < page.getWidth(); x += 3) {
                        colours.add(page.getRGB(x, y) & 0xffffff);
                    }
                }
                assertThat(pdf.getPage(i).getResources().getXObjectNames())
                        .as("vectors, no image")
                        .isEmpty();
            }
            assertThat(colours).contains(0xb7dfb5, 0xf6e08c, 0xf4ad72, 0xe58080);
        }
    }

    @Test
    void the_same_revision_gives_the_same_bytes_whatever_is_remedied_later() {
        var later = signed();
        later.add(new RemediationStarted("s-1", "p-1", "FEE-2", null, at("08-20T09:00")));
        later.add(new ScreeningReopened("s-1", "p-1", 2, "补充海外条款", at("09-01T09:00")));
        Report first = report(view(signed()), 1, "zh");
        Report again = report(view(later), 1, "zh");
        assertThat(again).isEqualTo(first);
        assertThat(pdf(again)).isEqualTo(pdf(first));
        assertThat(report(view(later), 2, "zh").stamp()).isEqualTo("草稿");
        assertThat(ScreeningReport.of(view(later), 3, CHECKLIST, ISSUER, Wordings.in("zh")))
                .isEmpty();
    }

    @Test
    void the_page_has_the_matrix_as_svg_and_lets_no_markup_in() {
        String page = HtmlWriter.write(report(view(signed()), 1, "zh"));
        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "<svg xmlns=", "fill=\"#e58080\"", ">FEE-2</text>")
                .contains("防城港𬭚业食品有限公司", "&lt;礼盒&gt;")
                .doesNotContain("<礼盒>", "<script", "src=", "href=");
        assertThat(HtmlWriter.write(report(view(signed()), 1, "en")))
                .contains("<html lang=\"en\">", "Marking and advertising of lapsed patents", "Revision 1");
    }

    @Test
    void a_character_that_no_font_has_is_named() throws IOException {
        Path zenHei = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
        assumeTrue(Files.isReadable(zenHei), "needs fonts-wqy-zenhei");
        byte[] file = new PdfWriter(new ReportFonts(List.of(zenHei))).write(report(view(signed()), 1, "zh"));
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(plain(pdf)).contains("防城港〓业食品有限公司", "以〓代替：U+2CB5A", "失效专利的标注与宣传");
        }
    }

    @Test
    void a_font_that_is_not_there_is_named() {
        var nowhere = new PdfWriter(new ReportFonts(List.of(Path.of("/nowhere/font.ttf"))));
        assertThatExceptionOfType(FontMissing.class)
                .isThrownBy(() -> nowhere.write(report(view(signed()), 1, "zh")))
                .withMessage("/nowhere/font.ttf");
    }

    @Test
    void a_long_row_goes_on_over_sheets_and_the_head_is_repeated() throws IOException {
        var events = drafted();
        events.add(risk("OWN-1", 1, 1, "长".repeat(2000), "长".repeat(2000)));
        try (var pdf = Loader.loadPDF(pdf(report(view(events), 1, "zh")))) {
            assertThat(plain(pdf).chars().filter(it -> it == '长').count()).isEqualTo(2000 * 3);
            assertThat(plain(pdf)).containsPattern("得分与等级[^得]*得分与等级");
        }
    }

    @Test
    void a_draft_shows_what_is_not_answered_yet() throws IOException {
        Report draft = report(view(drafted().subList(0, 4)), 1, "zh");
        assertThat(draft.stamp()).isEqualTo("草稿");
        assertThat(HtmlWriter.write(draft)).contains("尚未填写");
        byte[] file = pdf(report(view(drafted().subList(0, 9)), 1, "en"));
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(plain(pdf)).contains("DRAFT", "Notansweredyet", "防城港𬭚业食品有限公司");
            keep("draft-in-english", file, pdf);
        }
    }
}
