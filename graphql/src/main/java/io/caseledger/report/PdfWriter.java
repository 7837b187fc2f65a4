package io.caseledger.report;

import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Signatures;
import io.caseledger.report.Report.Table;
import io.caseledger.shared.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a report as PDF. Everything in the file comes from the report, so the same report gives the same bytes. */
@Component
public class PdfWriter {
    private static final float TITLE = 20;
    private static final float HEADING = 13;

    private final ReportFonts fonts;

    /** A font is some 16 MB in memory while it is read: one report at a time. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public PdfWriter(ReportFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The file.
     *
     * @throws FontMissing when no font with Chinese characters can be read
     */
    public byte[] write(Report report) {
        var files = fonts.files();
        oneAtATime.lock();
        try (var document = new PDDocument();
                var typeface = new Typeface(document, files);
                var sheet = new Sheet(document, typeface, report.stamp())) {
            describe(document, report);
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
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void describe(PDDocument document, Report report) {
        var about = new PDDocumentInformation();
        about.setTitle(report.title() + " · " + report.subtitle());
        about.setSubject(report.footer());
        about.setProducer("caseledger");
        var date = GregorianCalendar.from(report.date().atZone(Zone.SHANGHAI));
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(report.language());
        document.setDocumentId(report.date().toEpochMilli()); // with the description it makes the file's id
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
