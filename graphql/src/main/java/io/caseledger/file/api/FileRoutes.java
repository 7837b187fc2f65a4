package io.caseledger.file.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sights;
import io.caseledger.file.Files;
import io.caseledger.file.StoredFile;
import io.caseledger.shared.Rejected;
import io.caseledger.views.FileOwners;
import java.net.URI;
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

/**
 * {@code POST /files} takes a file of an officer, {@code GET /files/{digest}} gives it to those who may read whole records, and see
 * one that names it where there is one.
 * Whatever a file claims to be, a browser only saves it.
 */
@Configuration(proxyBeanMethods = false)
class FileRoutes {
    private static final int LONGEST_NAME = 255;

    private final Files files;
    private final FileOwners owners;
    private final Sights sights;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    FileRoutes(Files files, FileOwners owners, Sights sights, AccessDoor door, PlainRefusals refusals) {
        this.files = files;
        this.owners = owners;
        this.sights = sights;
        this.door = door;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> fileDoor() {
        return RouterFunctions.route()
                .POST(FileUrl.PATH, this::take)
                .GET(FileUrl.PATH + "/{digest}", this::give)
                .build();
    }

    private ServerResponse take(ServerRequest request) {
        var upload = new Upload(request.servletRequest());
        try {
            StoredFile kept = upload.keptIn(files);
            return ServerResponse.created(URI.create(FileUrl.of(kept.digest(), kept.name())))
                    .cacheControl(CacheControl.noStore())
                    .body(kept);
        } catch (Rejected refused) {
            upload.drain();
            return refuse(refused);
        }
    }

    private ServerResponse give(ServerRequest request) {
        String digest = request.pathVariable("digest");
        String name = request.param("name").filter(it -> !it.isBlank()).orElse(digest);
        try {
            long size = files.size(digest);
            Rejected.unlessAbout("digest", owners.mayHave(sights.current(), digest), "FILE_NOT_FOUND", digest);
            return door.show(request, "File", List.of(digest), () -> content(digest, size, name));
        } catch (Rejected refused) {
            return refuse(refused);
        }
    }

    private ServerResponse content(String digest, long size, String name) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(new InputStreamResource(files.open(digest)));
    }

    private static String attachment(String name) {
        String fitting = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return ContentDisposition.attachment()
                .filename(fitting, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private ServerResponse refuse(Rejected refused) {
        var reasons = refused.reasons();
        return refusals.refuse(statusOf(reasons.getFirst().code()), reasons);
    }

    private static HttpStatus statusOf(String code) {
        return switch (code) {
            case "FILE_NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "FILE_TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "FILE_STORE_FULL" -> HttpStatus.INSUFFICIENT_STORAGE;
            case "FILE_STORE_UNAVAILABLE", "VIEWS_BEHIND" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "FILE_DAMAGED" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
