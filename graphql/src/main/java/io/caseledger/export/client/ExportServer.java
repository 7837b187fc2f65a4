package io.caseledger.export.client;

import io.caseledger.client.RunningServer;
import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What this client asks of the running server. */
record ExportServer(RunningServer server) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param size as a number; empty for all that is recorded by now */
    Manifest manifest(String size) {
        Manifest manifest = read("export/manifest" + (size.isEmpty() ? "" : "?size=" + size), Manifest.class);
        Failure.unless(
                Manifest.FORMAT.equals(manifest.format()), Kind.REFUSED, "format", manifest.format(), Manifest.FORMAT);
        return manifest;
    }

    /** Size and digest of a file. */
    Content content(String file) {
        return read("export/digests/" + file, Content.class);
    }

    InputStream open(String file) {
        return server.open("export/parts/" + file);
    }

    private <T> T read(String path, Class<T> type) {
        try (InputStream body = server.open(path)) {
            return JSON.readValue(body, type);
        } catch (IOException | JacksonException e) {
            throw new Failure(Kind.UNREACHED, "broken", path, String.valueOf(e.getMessage()));
        }
    }
}
