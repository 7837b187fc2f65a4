package io.caseledger.certificate.api;

import io.caseledger.api.Sights;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.find.Where;
import io.caseledger.project.view.ProjectView;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Plate;
import io.caseledger.views.Views;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Prints certificates; the same version of one gives the same file. */
@Component
class CertificatePrinter {
    private final Views views;
    private final Sights sights;
    private final PdfWriter pdf;
    private final VerificationAddress address;
    private final CertificateWords words;

    CertificatePrinter(Views views, Sights sights, PdfWriter pdf, VerificationAddress address, CertificateWords words) {
        this.views = views;
        this.sights = sights;
        this.pdf = pdf;
        this.address = address;
        this.words = words;
    }

    /** The certificates of a class that are in force, by number. */
    List<CertificateView> inForce(String classId) {
        var ofClass = Where.all(Where.is("view.training.classId", classId), Where.is("view.inForce", true));
        return views.all(sights.current(), CertificateView.KIND, ofClass).stream()
                .sorted(Comparator.comparing(CertificateView::number))
                .toList();
    }

    byte[] print(CertificateView certificate) {
        return print(List.of(certificate));
    }

    /** One file with a page for each. */
    byte[] print(List<CertificateView> certificates) {
        Map<String, String> issuers = certificates.stream()
                .map(CertificateView::projectId)
                .distinct()
                .collect(Collectors.toMap(it -> it, this::issuer));
        List<Plate> plates = certificates.stream()
                .map(it -> CertificatePlate.of(it, issuers.getOrDefault(it.projectId(), ""), address, words))
                .toList();
        return pdf.write(CertificatePlate.imprint(certificates.getFirst(), words), plates);
    }

    /** An archive with a file for each, of which the first one was printed already. */
    void zip(List<CertificateView> certificates, byte[] first, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.NO_COMPRESSION); // they are compressed already
            for (CertificateView certificate : certificates) {
                var entry = new ZipEntry(certificate.number() + ".pdf");
                entry.setTimeLocal(certificate.issuedOn().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(certificate == certificates.getFirst() ? first : print(certificate));
                zip.closeEntry();
            }
        }
    }

    private String issuer(String projectId) {
        return views.find(sights.current(), ProjectView.KIND, projectId)
                .map(it -> it.view().undertakingUnit().name())
                .orElse("");
    }
}
