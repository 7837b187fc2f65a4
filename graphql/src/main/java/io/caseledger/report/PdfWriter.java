package io.caseledger.report;

import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Signatures;
import io.caseledger.report.Report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes reports and plates as PDF. Everything in a file comes from what is written, so the same gives the same bytes. */
@Component
public class PdfWriter {
    private static final float TITLE = 20;
    private static final float HEADING = 13;

    private final ReportFonts fonts;
    private final FontShelf shelf = new FontShelf();

    /** A font is some 16 MB in memory, and what was parsed of it is shared: one document at a time. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public PdfWriter(ReportFonts fonts) {
        this.fonts = fonts;
    }

    /** Draws the pages of a document. */
    private interface Pages {
        void draw(PDDocument document, Typeface typeface) throws IOException;
    }

    /**
     * A report as a file.
     *
     * @throws FontMissing when no font with Chinese characters can be read
     */
    public byte[] write(Report report) {
        var imprint = new Imprint(
                report.language(), report.title() + " · " + report.subtitle(), report.footer(), report.date());
        return file(imprint, (document, typeface) -> sheets(document, typeface, report));
    }

    /**
     * Plates as a file, each on a page of its own.
     *
     * @throws FontMissing when no font with Chinese characters can be read
     * @throws GlyphMissing when no font has some character: a name is not printed with a gap in it
     */
    public byte[] write(Imprint imprint, List<Plate> plates) {
        return file(imprint, (document, typeface) -> Plates.draw(document, typeface, plates));
    }

    private byte[] file(Imprint imprint, Pages pages) {
        var files = fonts.files();
        oneAtATime.lock();
        try (var document = new PDDocument()) {
            imprint.on(document);
            pages.draw(document, new Typeface(document, files, shelf));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be written", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void sheets(PDDocument document, Typeface typeface, Report report) throws IOException {
        try (var sheet = new Sheet(document, typeface, report.stamp())) {
            head(sheet, report);
            for (int i = 0; i < report.blocks().size(); i++) {
                boolean last = i == report.blocks().size() - 1;
                block(
                        sheet,
                        report.blocks().get(i),
                        last ? null : report.blocks().get(i + 1));
            }
            if (!typeface.missing().isEmpty()) {
                sheet.text(report.missing().replace("{0}", typeface.missing()), 8, Sheet.LEFT, Sheet.WIDTH);
            }
            sheet.finish(report.footer(), report.pageOf());
        }
    }

    private static void head(Sheet sheet, Report report) throws IOException {
        sheet.space(6);
        sheet.centred(report.title(), TITLE, true);
        sheet.space(2);
        sheet.centred(report.subtitle(), HEADING, false);
        sheet.space(4);
        sheet.rule("#9b1c1c");
        sheet.space(8);
    }

    private static void block(Sheet sheet, Block block, @Nullable Block next) throws IOException {
        switch (block) {
            case Heading it -> {
                sheet.need(next == null ? 40 : 40 + Math.max(50, Pictures.height(next)));
                sheet.space(10);
                sheet.bold(it.text(), HEADING);
                sheet.space(3);
            }
            case Paragraph it -> {
                sheet.text(it.text(), Sheet.BODY, Sheet.LEFT, Sheet.WIDTH);
                sheet.space(4);
            }
            case Facts it -> Tables.facts(sheet, it);
            case Table it -> Tables.table(sheet, it);
            case Figure it -> Pictures.draw(sheet, it);
            case Signatures it -> Pictures.signatures(sheet, it);
        }
    }
}
