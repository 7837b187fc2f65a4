package io.caseledger.deadline;

import io.caseledger.shared.Now;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StartRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands rule packs, calendar and reminder plans to aggregates and queries: those that come with the software, and those in
 * {@code rulepacks}, {@code calendar} and {@code reminders} of the data directory, which add to them or take their place.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    Clocks clocks(DataDirectory data) {
        return new Clocks(
                read(data.path("rulepacks"), RulePacks::load), read(data.path("calendar"), WorkingCalendar::load));
    }

    @Bean
    ReminderPlans reminderPlans(DataDirectory data) {
        return read(data.path("reminders"), ReminderPlans::load);
    }

    @Bean
    Now now() {
        return Instant::now;
    }

    private static <T> T read(Path directory, Function<Path, T> reader) {
        try {
            return reader.apply(directory);
        } catch (InvalidData wrong) {
            throw new StartRefused(
                    "A data file is wrong. " + wrong.getMessage() + ".",
                    "Mend the file in " + directory
                            + ", or take it out of there; a file of the same name as one that comes"
                            + " with the software takes its place.",
                    wrong);
        }
    }
}
