package io.caseledger.certificate.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sights;
import io.caseledger.certificate.CertificateNumber;
import io.caseledger.certificate.view.CertificateNumberView;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.report.FontMissing;
import io.caseledger.report.GlyphMissing;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves printed certificates to those who hold a token and may read whole records. */
@Configuration(proxyBeanMethods = false)
class CertificateRoutes {
    static final String PATH = "/certificates/";
    private static final String PDF = ".pdf";
    private static final String ZIP = ".zip";
    private static final MediaType ARCHIVE = MediaType.parseMediaType("application/zip");

    private final Views views;
    private final Sights sights;
    private final CertificatePrinter printer;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    CertificateRoutes(Views views, Sights sights, CertificatePrinter printer, AccessDoor door, PlainRefusals refusals) {
        this.views = views;
        this.sights = sights;
        this.printer = printer;
        this.door = door;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> certificatePrints() {
        return RouterFunctions.route()
                .GET(PATH + "{file}", this::one)
                .GET(PATH + "classes/{file}", this::ofClass)
                .build();
    }

    private ServerResponse one(ServerRequest request) {
        String file = request.pathVariable("file");
        var found = views.find(
                        Sight.EVERYTHING, CertificateNumberView.KIND, CertificateNumber.plain(without(file, PDF)))
                .flatMap(it -> views.find(
                        sights.current(), CertificateView.KIND, it.view().certificateId()));
        return file.endsWith(PDF) && found.isPresent()
                ? shown(
                        request,
                        List.of(found.get().view()),
                        () -> pdf(printer.print(found.get().view()), file))
                : refusals.refuse(HttpStatus.NOT_FOUND, "CERTIFICATE_NOT_FOUND", file);
    }

    private ServerResponse ofClass(ServerRequest request) {
        String file = request.pathVariable("file");
        boolean archive = file.endsWith(ZIP);
        List<CertificateView> all =
                archive || file.endsWith(PDF) ? printer.inForce(without(file, archive ? ZIP : PDF)) : List.of();
        if (all.isEmpty()) {
            return refusals.refuse(HttpStatus.NOT_FOUND, "CERTIFICATE_NOT_FOUND", file);
        }
        String name = all.getFirst().training().number() + (archive ? ZIP : PDF);
        return shown(request, all, () -> archive ? zip(all, name) : pdf(printer.print(all), name));
    }

    private ServerResponse shown(ServerRequest request, List<CertificateView> all, Supplier<ServerResponse> print) {
        var ids = all.stream().map(CertificateView::id).toList();
        return door.show(request, "Certificate", ids, () -> printed(print));
    }

    private static String without(String file, String suffix) {
        return file.endsWith(suffix) ? file.substring(0, file.length() - suffix.length()) : file;
    }

    private ServerResponse printed(Supplier<ServerResponse> print) {
        try {
            return print.get();
        } catch (FontMissing missing) {
            return refusals.refuse(
                    HttpStatus.SERVICE_UNAVAILABLE, "REPORT_FONT_MISSING", String.valueOf(missing.getMessage()));
        } catch (GlyphMissing missing) {
            return refusals.refuse(
                    HttpStatus.SERVICE_UNAVAILABLE, "REPORT_GLYPH_MISSING", String.valueOf(missing.getMessage()));
        }
    }

    private static ServerResponse pdf(byte[] content, String name) {
        return attachment(MediaType.APPLICATION_PDF, name).body(content);
    }

    /** Written as it is made, since a class has hundreds; the first one is made before, so that a lack of fonts is told. */
    private ServerResponse zip(List<CertificateView> all, String name) {
        byte[] first = printer.print(all.getFirst());
        return attachment(ARCHIVE, name).build((_, response) -> {
            write(all, first, response);
            return null;
        });
    }

    private void write(List<CertificateView> all, byte[] first, HttpServletResponse response) throws IOException {
        printer.zip(all, first, response.getOutputStream());
    }

    private static ServerResponse.BodyBuilder attachment(MediaType type, String name) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
}
