package io.caseledger.annex.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.view.AnnexView;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sights;
import io.caseledger.file.Files;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.InputStreamResource;
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

/** Serves the files of compiled annexes, as they were kept, to those who hold a token and may read whole records. */
@Configuration(proxyBeanMethods = false)
class AnnexRoutes {
    private static final String PATH = "/annexes/";
    private static final MediaType SHEETS =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Views views;
    private final Sights sights;
    private final Files files;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    AnnexRoutes(Views views, Sights sights, Files files, AccessDoor door, PlainRefusals refusals) {
        this.views = views;
        this.sights = sights;
        this.files = files;
        this.door = door;
        this.refusals = refusals;
    }

    /** Where a file is served, on this host. */
    static String url(String id, AnnexFormat format) {
        return PATH + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8) + "." + format.extension();
    }

    @Bean
    RouterFunction<ServerResponse> annexFiles() {
        return RouterFunctions.route().GET(PATH + "{file}", this::serve).build();
    }

    private ServerResponse serve(ServerRequest request) {
        String file = request.pathVariable("file");
        for (AnnexFormat format : AnnexFormat.values()) {
            String suffix = "." + format.extension();
            if (file.endsWith(suffix)) {
                return views.find(sights.current(), AnnexView.KIND, file.substring(0, file.length() - suffix.length()))
                        .map(it -> door.show(request, "Annex", List.of(it.id()), () -> serve(it.view(), format)))
                        .orElseGet(() -> missing(file));
            }
        }
        return missing(file);
    }

    private ServerResponse missing(String file) {
        return refusals.refuse(HttpStatus.NOT_FOUND, "ANNEX_NOT_FOUND", file);
    }

    private ServerResponse serve(AnnexView annex, AnnexFormat format) {
        var file = annex.file(format);
        try {
            return ServerResponse.ok()
                    .contentType(type(format))
                    .contentLength(file.size())
                    .cacheControl(CacheControl.noStore())
                    .eTag("\"" + file.sha256() + "\"")
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(annex, format))
                    .body(new InputStreamResource(files.open(file.sha256())));
        } catch (Rejected refused) { // the directory of files lost it, or holds something else under its name
            return refusals.refuse(HttpStatus.INTERNAL_SERVER_ERROR, refused.reasons());
        }
    }

    private static MediaType type(AnnexFormat format) {
        return switch (format) {
            case JSON -> MediaType.APPLICATION_JSON;
            case HTML -> new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
            case PDF -> MediaType.APPLICATION_PDF;
            case XLSX -> SHEETS;
        };
    }

    private static String disposition(AnnexView annex, AnnexFormat format) {
        var shown = format == AnnexFormat.HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
        return shown.filename("annex-" + annex.reflects() + "." + format.extension(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
