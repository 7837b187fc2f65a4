package io.caseledger.certificate.api;

import static io.caseledger.certificate.api.Certificates.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.caseledger.certificate.CertificateKind;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.report.FontMissing;
import io.caseledger.report.GlyphMissing;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.ReportFonts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The certificate as people get it; skipped where no Chinese font is installed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatePlateTest {
    static final PdfWriter PDF = new PdfWriter(new ReportFonts(List.of()));
    static final VerificationAddress ADDRESS = new VerificationAddress("https://ip.fcg.example.cn/");
    static final CertificateWords WORDS = new CertificateWords();

    static byte[] print(CertificateView... certificates) {
        try {
            var plates = Arrays.stream(certificates)
                    .map(it -> CertificatePlate.of(it, ISSUER, ADDRESS, WORDS))
                    .toList();
            return PDF.write(CertificatePlate.imprint(certificates[0], WORDS), plates);
        } catch (FontMissing none) {
            assumeTrue(false, "no Chinese font: " + none.getMessage());
            throw none;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static BufferedImage picture(byte[] pdf, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    @Test
    void its_text_can_be_searched_in_Chinese_and_English() throws Exception {
        String text = text(print(view("欧阳文锋"))).replaceAll("\\s", "");
        assertThat(text)
                .contains("培训证书", "欧阳文锋", "证书编号No." + NUMBER, "2022年8月1日至2022年8月4日", "（2022-01期，线下）")
                .contains("保护基础、确权、纠纷解决机制、海外维权与侵权应对", "出勤32学时（每学时45分钟）", "特发此证")
                .contains("CERTIFICATEOFTRAINING", "attending32classhoursof45minutes")
                .contains(ISSUER, "2022年8月31日", "https://ip.fcg.example.cn/verify", "7QK2-M9ZX-4T0W-B5RH")
                .doesNotContain("已撤销", "已换发");
    }

    @Test
    void the_code_on_it_is_read_from_the_page_and_leads_to_its_verification() throws Exception {
        BufferedImage page = picture(print(view("王小明")), 150);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo("https://ip.fcg.example.cn/verify/" + NUMBER + "?c=" + CODE);
    }

    @Test
    void it_is_one_A4_page_on_its_side_with_its_fonts_inside_and_small() throws Exception {
        byte[] pdf = print(view("欧阳文锋"));
        assertThat(pdf).hasSizeLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            var page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(841.89f, offset(0.1f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(595.28f, offset(0.1f));
            var resources = page.getResources();
            for (var name : StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .toList()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("only what is used").matches("[A-Z]{6}\\+.*");
            }
            assertThat(resources.getXObjectNames())
                    .as("no pictures, the code is vectors")
                    .isEmpty();
        }
    }

    @Test
    void the_same_version_gives_the_same_bytes() {
        byte[] pdf = print(view("欧阳文锋"));
        assertThat(print(view("王小明"))).isNotEqualTo(pdf);
        assertThat(print(view("欧阳文锋"))).isEqualTo(pdf);
        assertThat(new PdfWriter(new ReportFonts(List.of()))
                        .write(
                                CertificatePlate.imprint(view("欧阳文锋"), WORDS),
                                List.of(CertificatePlate.of(view("欧阳文锋"), ISSUER, ADDRESS, WORDS))))
                .as("whatever was printed before")
                .isEqualTo(pdf);
    }

    @Test
    void what_is_not_in_force_says_so_across_the_page() throws Exception {
        assertThat(text(print(revoked()))).contains("已撤销").contains("欧阳文锋");
        assertThat(text(print(superseded()))).contains("已换发");
        BufferedImage page = picture(print(revoked()), 40);
        assertThat(redness(page)).isGreaterThan(1_000 + redness(picture(print(view("欧阳文锋")), 40)));
    }

    private static long redness(BufferedImage page) {
        long red = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                red += (rgb >> 16 & 0xff) > (rgb >> 8 & 0xff) + 60 ? 1 : 0;
            }
        }
        return red;
    }

    @Test
    void rare_characters_and_long_names_find_room() throws Exception {
        String title = "海外知识产权维权与纠纷应对能力建设".repeat(9);
        String name = "阿卜杜热依木·买买提明·吐尔逊" + "江".repeat(60);
        byte[] pdf = print(folded(issued(NUMBER, name, title, CertificateKind.ELECTRONIC)), view("𬭚𫖮"));
        String text = text(pdf).replaceAll("\\s", "");
        assertThat(text).contains(name, "𬭚𫖮", "线上");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void a_name_is_not_printed_with_a_gap_in_it() {
        assertThatExceptionOfType(GlyphMissing.class)
                .isThrownBy(() -> print(view("王\uD87F\uDFFD")))
                .withMessage("U+2FFFD");
    }

    @Test
    void without_a_font_it_says_which_one_it_wants() {
        var nowhere = new PdfWriter(new ReportFonts(List.of(Path.of("/nowhere/song.ttf"))));
        var plate = CertificatePlate.of(view("王小明"), ISSUER, ADDRESS, WORDS);
        assertThatExceptionOfType(FontMissing.class)
                .isThrownBy(() -> nowhere.write(CertificatePlate.imprint(view("王小明"), WORDS), List.of(plate)))
                .withMessage("/nowhere/song.ttf");
    }
}
