package io.caseledger.statement.api;

import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.Listing;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.view.StatementView;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The list of this name behind a statement. */
    static Optional<Listing> listing(StatementView statement, String list) {
        StatementDocument document = statement.document();
        Restates restates = document.restates();
        return list.equals(CHANGES)
                ? Optional.ofNullable(restates == null ? null : restates.changes())
                : document.figures().stream()
                        .filter(it -> it.indicator().equals(list))
                        .map(Figure::items)
                        .flatMap(Stream::ofNullable)
                        .findFirst();
    }

    /** A name that needs no quotes in any shell. */
    static String name(String id) {
        return "statement-" + id.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
