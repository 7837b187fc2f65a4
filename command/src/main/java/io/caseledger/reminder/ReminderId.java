package io.caseledger.reminder;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.ReminderPlans;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a reminder's stream: the same record, clock and stage give the same name, which is why nothing is raised
 * twice. The recorded due instant is part of it, since a clock that was resumed or extended is a new limit to be reminded
 * of; another calendar does not change it.
 */
public final class ReminderId {
    private ReminderId() {}

    /** Whatever can have been raised for a clock as it runs now: its stages, and its end. */
    public static List<String> allOf(
            String kind, String recordId, @Nullable String party, Clock clock, ReminderPlans plans) {
        return Stream.concat(
                        Stream.of(of(kind, recordId, party, clock, null)),
                        plans.stageIds().stream().map(it -> of(kind, recordId, party, clock, it)))
                .toList();
    }

    /**
     * @param party whose limit it is, where each party of the record has one of its own
     * @param stage absent for the limit itself
     */
    public static String of(String kind, String recordId, @Nullable String party, Clock clock, @Nullable String stage) {
        String name = String.join(
                "/",
                "reminder",
                kind,
                recordId,
                party == null ? clock.rule() : clock.rule() + "/" + party,
                Long.toString(clock.startedAt().toEpochMilli()),
                Long.toString(clock.dueAt().toEpochMilli()),
                stage == null ? "missed" : "stage:" + stage);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
