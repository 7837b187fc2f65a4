package io.caseledger.reminder.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How limits are watched.
 *
 * @param enabled whether this node watches; one of several is enough, and more do no harm
 * @param every how often
 */
@ConfigurationProperties("caseledger.reminders")
record ReminderProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") Duration every) {}
