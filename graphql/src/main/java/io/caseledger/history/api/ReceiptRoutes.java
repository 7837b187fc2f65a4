package io.caseledger.history.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sentences;
import io.caseledger.api.Sights;
import io.caseledger.history.HistoricalReceipt;
import io.caseledger.history.HistoricalRowFault;
import io.caseledger.history.view.HistoricalImportView;
import io.caseledger.history.view.HistoricalReceiptPages;
import io.caseledger.tabular.Cells;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Serves the receipts of an import as a CSV, to those who hold a token and may read whole records. */
@Configuration(proxyBeanMethods = false)
class ReceiptRoutes {
    private static final String PATH = "/reports/historical-imports/";
    private static final String CSV = ".csv";
    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** By which spreadsheets know that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final Views views;
    private final Sights sights;
    private final HistoricalReceiptPages pages;
    private final Sentences sentences;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    ReceiptRoutes(
            Views views,
            Sights sights,
            HistoricalReceiptPages pages,
            Sentences sentences,
            AccessDoor door,
            PlainRefusals refusals) {
        this.views = views;
        this.sights = sights;
        this.pages = pages;
        this.sentences = sentences;
        this.door = door;
        this.refusals = refusals;
    }

    /** Where the receipts of an import are served, on this host. */
    static String url(String importId) {
        return PATH + UriUtils.encodePathSegment(importId, StandardCharsets.UTF_8) + CSV;
    }

    @Bean
    RouterFunction<ServerResponse> historicalReceipts() {
        return RouterFunctions.route().GET(PATH + "{file}", this::serve).build();
    }

    private ServerResponse serve(ServerRequest request) {
        String file = request.pathVariable("file");
        String id = file.endsWith(CSV) ? file.substring(0, file.length() - CSV.length()) : file;
        Sight sight = sights.current();
        if (!file.endsWith(CSV)
                || views.find(sight, HistoricalImportView.KIND, id).isEmpty()) {
            return refusals.refuse(HttpStatus.NOT_FOUND, "HISTORICAL_IMPORT_NOT_FOUND", id);
        }
        return door.show(request, "HistoricalImport", List.of(id), () -> receipts(sight, id, file));
    }

    private ServerResponse receipts(Sight sight, String id, String file) {
        Locale locale = LocaleContextHolder.getLocale();
        String disposition = ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ServerResponse.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .build((_, response) -> {
                    write(sight, id, locale, response);
                    return null;
                });
    }

    /** Written as it is read: a file may have hundreds of thousands. */
    private void write(Sight sight, String id, Locale locale, HttpServletResponse response) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(MARK);
            out.write(Cells.line(List.of("row", "outcome", "caseId", "code", "field", "message")));
            pages.each(sight, id, receipt -> {
                try {
                    for (List<String> line : lines(receipt, locale)) {
                        out.write(Cells.line(line));
                    }
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    /** One for each fault of a refused row; one for any other. */
    private List<List<String>> lines(HistoricalReceipt receipt, Locale locale) {
        return receipt.faults().isEmpty()
                ? List.of(line(receipt, null, locale))
                : receipt.faults().stream().map(it -> line(receipt, it, locale)).toList();
    }

    private List<String> line(HistoricalReceipt receipt, @Nullable HistoricalRowFault fault, Locale locale) {
        return List.of(
                Long.toString(receipt.row()),
                receipt.outcome().name(),
                Objects.requireNonNullElse(receipt.caseId(), ""),
                fault == null ? "" : fault.code(),
                fault == null || fault.field() == null ? "" : fault.field(),
                fault == null
                        ? ""
                        : sentences.of(fault.code(), locale, fault.args().toArray()));
    }
}
