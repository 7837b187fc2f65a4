package io.caseledger.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a record of a register was changed.
 *
 * @param event what happened, by the name of its event
 */
public record Note(String event, String reason, Instant occurredAt) {
    /** With one more, if a reason was given. */
    public static List<Note> after(List<Note> before, Object event, @Nullable String reason, Instant occurredAt) {
        if (reason == null) {
            return before;
        }
        var more = new ArrayList<>(before);
        more.add(new Note(event.getClass().getSimpleName(), reason, occurredAt));
        return List.copyOf(more);
    }
}
