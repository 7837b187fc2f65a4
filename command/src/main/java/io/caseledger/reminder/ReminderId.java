package io.caseledger.reminder;

import io.caseledger.deadline.Clock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of a reminder's stream: the same record, clock and stage give the same name, which is why nothing is raised
 * twice. The recorded due instant is part of it, since a clock that was resumed or extended is a new limit to be reminded
 * of; another calendar does not change it.
 */
public final class ReminderId {
    private ReminderId() {}

    /** @param stage absent for the limit itself */
    public static String of(String kind, String recordId, Clock clock, @Nullable String stage) {
        String name = String.join(
                "/",
                "reminder",
                kind,
                recordId,
                clock.rule(),
                Long.toString(clock.startedAt().toEpochMilli()),
                Long.toString(clock.dueAt().toEpochMilli()),
                stage == null ? "missed" : "stage:" + stage);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
