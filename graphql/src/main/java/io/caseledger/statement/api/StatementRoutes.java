package io.caseledger.statement.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sights;
import io.caseledger.file.Files;
import io.caseledger.report.FontMissing;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.StatementDocument.Listing;
import io.caseledger.statement.view.StatementView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/**
 * Serves statements with their signatures, the lists behind them and the pages for readers. The lists name records of all
 * workstations, so they are for auditors and administrators.
 */
@Configuration(proxyBeanMethods = false)
class StatementRoutes {
    private final Views views;
    private final Sights sights;
    private final Files files;
    private final StatementPrinter printer;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    StatementRoutes(
            Views views,
            Sights sights,
            Files files,
            StatementPrinter printer,
            AccessDoor door,
            PlainRefusals refusals) {
        this.views = views;
        this.sights = sights;
        this.files = files;
        this.printer = printer;
        this.door = door;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> statementFiles() {
        return RouterFunctions.route()
                .GET(StatementFiles.PATH + "{file}", this::statement)
                .GET(StatementFiles.PATH + "{id}/{file}", this::list)
                .build();
    }

    private ServerResponse statement(ServerRequest request) {
        String file = request.pathVariable("file");
        for (StatementFormat format : StatementFormat.values()) {
            if (file.endsWith(format.suffix())) {
                String id = file.substring(0, file.length() - format.suffix().length());
                return find(id).map(it -> shown(request, it, () -> serve(it, format)))
                        .orElseGet(() -> missing(file));
            }
        }
        return missing(file);
    }

    private Optional<StatementView> find(String id) {
        return views.find(sights.current(), StatementView.KIND, id).map(Stored::view);
    }

    private ServerResponse shown(ServerRequest request, StatementView it, Supplier<ServerResponse> answer) {
        return door.show(request, "Statement", List.of(it.id()), () -> {
            try {
                return answer.get();
            } catch (FontMissing font) {
                return refusals.refuse(
                        HttpStatus.SERVICE_UNAVAILABLE, "REPORT_FONT_MISSING", String.valueOf(font.getMessage()));
            } catch (Rejected refused) { // the directory of files lost a list, or holds something else under its name
                return refusals.refuse(HttpStatus.INTERNAL_SERVER_ERROR, refused.reasons());
            }
        });
    }

    private ServerResponse missing(String file) {
        return refusals.refuse(HttpStatus.NOT_FOUND, "STATEMENT_NOT_FOUND", file);
    }

    private ServerResponse serve(StatementView it, StatementFormat format) {
        byte[] body = switch (format) {
            case JSON -> it.text().getBytes(StandardCharsets.UTF_8);
            case SIG -> new StatementSeal(it).signature();
            case HTML -> printer.html(it);
            case PDF -> printer.pdf(it);
        };
        return head(type(format), StatementFiles.name(it.id()) + format.suffix())
                .body(body);
    }

    private static ServerResponse.BodyBuilder head(MediaType type, String name) {
        var shown = type.getType().equals("text") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name, StandardCharsets.UTF_8).build().toString());
    }

    private static MediaType type(StatementFormat format) {
        return switch (format) {
            case JSON -> MediaType.APPLICATION_JSON;
            case SIG -> MediaType.APPLICATION_OCTET_STREAM;
            case HTML -> new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
            case PDF -> MediaType.APPLICATION_PDF;
        };
    }

    private ServerResponse list(ServerRequest request) {
        String file = request.pathVariable("file");
        String name = file.endsWith(StatementFiles.LIST)
                ? file.substring(0, file.length() - StatementFiles.LIST.length())
                : "";
        return find(request.pathVariable("id"))
                .flatMap(it ->
                        StatementFiles.listing(it, name).map(list -> shown(request, it, () -> serve(it, name, list))))
                .orElseGet(() -> missing(file));
    }

    private ServerResponse serve(StatementView it, String name, Listing list) {
        return head(MediaType.APPLICATION_JSON, StatementFiles.name(it.id() + "-" + name) + StatementFiles.LIST)
                .eTag("\"" + list.sha256() + "\"")
                .body(new InputStreamResource(files.open(list.sha256())));
    }
}
