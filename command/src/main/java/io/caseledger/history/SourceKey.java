package io.caseledger.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By which a case is known again: who keeps it and under which id, in a project. Cases that follow each other at their source
 * have ids that follow each other, so that an import touches few pages of any store and not all of them at random.
 */
public final class SourceKey {
    private static final int SOURCE_DIGITS = 16;

    /** What may stand in an id, and so in an address, as it is; any other id of a source is told by its digest. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private SourceKey() {}

    /** The id of a case; full-width and half-width, blanks and letter case do not tell two apart. */
    public static String idOf(String projectId, String sourceAuthority, String sourceId) {
        String source = digest("HistoricalCase\n" + projectId + "\n" + Same.folded(sourceAuthority))
                .replace("-", "")
                .substring(0, SOURCE_DIGITS);
        String id = Same.folded(sourceId);
        return source + "-" + (PLAIN.matcher(id).matches() ? id : digest(id));
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
