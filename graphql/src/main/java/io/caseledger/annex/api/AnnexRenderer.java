package io.caseledger.annex.api;

import io.caseledger.annex.AnnexFile;
import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.file.Digests;
import io.caseledger.report.FontMissing;
import io.caseledger.report.HtmlWriter;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Report;
import io.caseledger.report.XlsxWriter;
import io.caseledger.shared.Rejected;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures as files; the same figures give the same bytes. */
@Component
class AnnexRenderer {
    /** Its own, so that no setting of the application changes what was stored years ago. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnnexWords words = new AnnexWords();
    private final PdfWriter pdf;

    AnnexRenderer(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** @throws Rejected {@code REPORT_FONT_MISSING} */
    byte[] write(AnnexFigures figures, AnnexFormat format) {
        return switch (format) {
            case JSON -> JSON.writeValueAsBytes(figures);
            case HTML -> HtmlWriter.write(report(figures)).getBytes(StandardCharsets.UTF_8);
            case XLSX -> XlsxWriter.write(report(figures), words.of("sheet.imprint"));
            case PDF -> pdf(figures);
        };
    }

    private byte[] pdf(AnnexFigures figures) {
        try {
            return pdf.write(report(figures));
        } catch (FontMissing missing) {
            throw Rejected.because("REPORT_FONT_MISSING", String.valueOf(missing.getMessage()));
        }
    }

    private Report report(AnnexFigures figures) {
        return AnnexReport.of(figures, words);
    }

    AnnexFigures read(InputStream json) {
        return JSON.readValue(json, AnnexFigures.class);
    }

    /** What a file is known by. */
    static AnnexFile described(AnnexFormat format, byte[] content) {
        return new AnnexFile(format, Digests.of(content), content.length);
    }
}
