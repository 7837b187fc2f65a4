package io.caseledger.proof;

import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the whole log checked once a day, at an hour when few work. Every node would find the same in the log, though each holds it
 * against hashes of its own; so one of several is enough.
 */
final class DailyLogCheck implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DailyLogCheck.class);

    private final LogChecks checks;
    private final boolean enabled;
    private final LocalTime at;
    private final Now now;
    private Instant planned = Instant.MIN;
    private @Nullable ScheduledExecutorService timer;

    /** @param at in Shanghai */
    DailyLogCheck(LogChecks checks, boolean enabled, LocalTime at, Now now) {
        this.checks = checks;
        this.enabled = enabled;
        this.at = at;
        this.now = now;
    }

    /** The first time after an instant at which it is this hour in Shanghai. */
    static Instant next(Instant after, LocalTime at) {
        ZonedDateTime today = after.atZone(Zone.SHANGHAI).with(at);
        return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("log-check-timer").factory());
        plan();
    }

    /** Behind what was planned last, for the clock of the timer may be a little ahead of the one on the wall. */
    private synchronized void plan() {
        if (timer != null) {
            Instant present = now.instant();
            planned = next(planned.isAfter(present) ? planned : present, at);
            long millis = Duration.between(present, planned).toMillis();
            var _ = timer.schedule(this::check, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        try {
            var _ = checks.begin();
        } catch (RuntimeException e) {
            LOG.error("The daily check of the log could not begin; it is tried again tomorrow.", e);
        }
        plan();
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
