package io.caseledger.statement.api;

import io.caseledger.report.FontMissing;
import io.caseledger.report.HtmlWriter;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Report;
import io.caseledger.statement.StatementArchive;
import io.caseledger.statement.view.StatementView;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Prints statements for readers, from what was signed and the lists behind it. */
@Component
class StatementPrinter {
    private final StatementArchive archive;
    private final PdfWriter pdf;
    private final StatementWords words = new StatementWords();

    StatementPrinter(StatementArchive archive, PdfWriter pdf) {
        this.archive = archive;
        this.pdf = pdf;
    }

    byte[] html(StatementView statement) {
        return HtmlWriter.write(report(statement)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws FontMissing when no font with Chinese characters can be read */
    byte[] pdf(StatementView statement) {
        return pdf.write(report(statement));
    }

    private Report report(StatementView statement) {
        return new StatementReport(statement, archive, words).report();
    }
}
