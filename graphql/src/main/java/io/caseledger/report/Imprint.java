package io.caseledger.report;

import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a file says of itself, all of it from the record that it shows.
 *
 * @param language such as {@code zh-CN}
 * @param date of the record, not of the printing
 */
public record Imprint(String language, String title, String subject, Instant date) {

    void on(PDDocument document) {
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setSubject(subject);
        about.setProducer("caseledger");
        var at = GregorianCalendar.from(date.atZone(Zone.SHANGHAI));
        about.setCreationDate(at);
        about.setModificationDate(at);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId(date.toEpochMilli()); // with the description it makes the file's id
    }
}
