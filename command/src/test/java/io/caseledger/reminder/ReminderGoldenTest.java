package io.caseledger.reminder;

import static io.caseledger.reminder.Reminders.*;

import io.caseledger.golden.GoldenEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReminderGoldenTest {
    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("reminder", ReminderEvent.class, List.of(RAISED, MISSED, ACKNOWLEDGED));
    }
}
