package io.caseledger.statement.api;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where statements and the lists behind them are served, on this host, and how such files are called. */
final class StatementFiles {
    static final String PATH = "/statements/";
    static final String CHANGES = "changes";
    static final String LIST = ".json";

    private StatementFiles() {}

    static String url(String id, StatementFormat format) {
        return PATH + encoded(id) + format.suffix();
    }

    /** @param list the id of an indicator, or {@link #CHANGES} */
    static String url(String id, String list) {
        return PATH + encoded(id) + "/" + encoded(list) + LIST;
    }

    private static String encoded(String segment) {
        return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
    }

    /** A name that needs no quotes in any shell. */
    static String name(String id) {
        return "statement-" + id.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
