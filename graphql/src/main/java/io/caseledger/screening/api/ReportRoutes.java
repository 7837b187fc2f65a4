package io.caseledger.screening.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sights;
import io.caseledger.project.view.ProjectView;
import io.caseledger.report.FontMissing;
import io.caseledger.report.HtmlWriter;
import io.caseledger.report.PdfWriter;
import io.caseledger.report.Report;
import io.caseledger.screening.RiskChecklists;
import io.caseledger.screening.view.ScreeningView;
import io.caseledger.views.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.util.UriUtils;

/** Serves rendered reports to those who hold a token and may read whole records. */
@Configuration(proxyBeanMethods = false)
class ReportRoutes {
    private static final String PATH = "/reports/screenings/";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Views views;
    private final Sights sights;
    private final RiskChecklists checklists;
    private final PdfWriter pdf;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    ReportRoutes(
            Views views,
            Sights sights,
            RiskChecklists checklists,
            PdfWriter pdf,
            AccessDoor door,
            PlainRefusals refusals) {
        this.views = views;
        this.sights = sights;
        this.checklists = checklists;
        this.pdf = pdf;
        this.door = door;
        this.refusals = refusals;
    }

    /** Where a revision is served, on this host. */
    static String url(String id, ReportFormat format, int revision) {
        String name = UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
        return PATH + name + suffix(format) + "?revision=" + revision;
    }

    private static String suffix(ReportFormat format) {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }

    @Bean
    RouterFunction<ServerResponse> screeningReports() {
        return RouterFunctions.route().GET(PATH + "{file}", this::serve).build();
    }

    private ServerResponse serve(ServerRequest request) {
        String file = request.pathVariable("file");
        for (ReportFormat format : ReportFormat.values()) {
            if (file.endsWith(suffix(format))) {
                String id = file.substring(0, file.length() - suffix(format).length());
                return views.find(sights.current(), ScreeningView.KIND, id)
                        .map(it ->
                                door.show(request, "Screening", List.of(id), () -> serve(request, it.view(), format)))
                        .orElseGet(() -> refusals.refuse(HttpStatus.NOT_FOUND, "REPORT_NOT_FOUND", file));
            }
        }
        return refusals.refuse(HttpStatus.NOT_FOUND, "REPORT_NOT_FOUND", file);
    }

    private ServerResponse serve(ServerRequest request, ScreeningView view, ReportFormat format) {
        String asked = request.param("revision").orElse(Integer.toString(view.revision()));
        var words = Wordings.in(request.param("lang").orElse(null));
        Optional<Report> report = asked.matches("\\d{1,6}")
                ? ScreeningReport.of(
                        view,
                        Integer.parseInt(asked),
                        checklists.kept(view.checklist()),
                        issuer(view.projectId()),
                        words)
                : Optional.empty();
        if (report.isEmpty()) {
            return refusals.refuse(
                    HttpStatus.NOT_FOUND, "REPORT_REVISION_NOT_FOUND", asked, Integer.toString(view.revision()));
        }
        try {
            return send(report.get(), view.number() + "-" + asked + suffix(format), format);
        } catch (FontMissing missing) {
            return refusals.refuse(
                    HttpStatus.SERVICE_UNAVAILABLE, "REPORT_FONT_MISSING", String.valueOf(missing.getMessage()));
        }
    }

    private String issuer(String projectId) {
        return views.find(sights.current(), ProjectView.KIND, projectId)
                .map(it -> it.view().undertakingUnit().name())
                .orElse("");
    }

    private ServerResponse send(Report report, String name, ReportFormat format) {
        var disposition = format == ReportFormat.PDF ? ContentDisposition.attachment() : ContentDisposition.inline();
        byte[] body = format == ReportFormat.PDF
                ? pdf.write(report)
                : HtmlWriter.write(report).getBytes(StandardCharsets.UTF_8);
        return ServerResponse.ok()
                .contentType(format == ReportFormat.PDF ? MediaType.APPLICATION_PDF : HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }
}
