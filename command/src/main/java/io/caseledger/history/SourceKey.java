package io.caseledger.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** By which a case is known again: who keeps it and under which id, in a project. */
public final class SourceKey {
    private SourceKey() {}

    /** The id of a case; full-width and half-width, blanks and letter case do not tell two apart. */
    public static String idOf(String projectId, String sourceAuthority, String sourceId) {
        String name =
                "HistoricalCase\n" + projectId + "\n" + Same.folded(sourceAuthority) + "\n" + Same.folded(sourceId);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
