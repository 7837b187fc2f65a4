package io.caseledger.export.api;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.PlainRefusals;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.PartName;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the log to auditors: a manifest, the files that it names, and their digests. Each is on the access record with its positions. */
@Configuration(proxyBeanMethods = false)
class ExportRoutes {
    private static final String PATH = "/export/";
    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");

    private final Manifests manifests;
    private final PartFiles files;
    private final AccessDoor door;
    private final PlainRefusals refusals;

    ExportRoutes(Manifests manifests, PartFiles files, AccessDoor door, PlainRefusals refusals) {
        this.manifests = manifests;
        this.files = files;
        this.door = door;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> logExport() {
        return RouterFunctions.route()
                .GET(PATH + "manifest", this::manifest)
                .GET(PATH + "parts/{file}", it -> part(it, this::content))
                .GET(PATH + "digests/{file}", it -> part(it, this::digest))
                .build();
    }

    private ServerResponse manifest(ServerRequest request) {
        Optional<String> size = request.param("size");
        if (size.filter(it -> !it.matches("[0-9]{1,18}")).isPresent()) {
            return refusals.refuse(HttpStatus.BAD_REQUEST, "EXPORT_SIZE_UNKNOWN", size.get());
        }
        return refusing(() -> {
            Manifest manifest = manifests.of(size.map(Long::valueOf).orElse(null));
            String shown = "0-" + manifest.size();
            return door.show(request, "Log", List.of(shown), () -> json(manifest));
        });
    }

    /** A log that cannot vouch for itself says so; a size or a part that there is not is not found. */
    private ServerResponse refusing(Supplier<ServerResponse> answer) {
        try {
            return answer.get();
        } catch (Rejected refused) {
            boolean unknown =
                    refused.reasons().stream().anyMatch(it -> it.code().startsWith("EXPORT_"));
            return refusals.refuse(unknown ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE, refused.reasons());
        }
    }

    private ServerResponse part(ServerRequest request, Function<PartName, ServerResponse> answer) {
        String file = request.pathVariable("file");
        return refusing(() -> {
            PartName part = files.find(file).orElseThrow(() -> Rejected.because("EXPORT_PART_UNKNOWN", file));
            return door.show(request, "Log", List.of(part.from() + "-" + part.to()), () -> answer.apply(part));
        });
    }

    private ServerResponse content(PartName part) {
        boolean events = part.kind() == PartName.Kind.EVENTS;
        return ServerResponse.ok()
                .contentType(events ? GZIP : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .build((_, response) -> {
                    files.write(part, response.getOutputStream());
                    return null;
                });
    }

    private ServerResponse digest(PartName part) {
        try {
            return json(files.content(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerResponse json(Object body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
