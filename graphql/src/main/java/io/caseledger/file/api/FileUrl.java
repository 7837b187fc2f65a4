package io.caseledger.file.api;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where a file is served, on this host. */
public final class FileUrl {
    static final String PATH = "/files";

    private FileUrl() {}

    /** @param name under which the receiver keeps it */
    public static String of(String digest, String name) {
        return PATH + "/" + digest + "?name=" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
