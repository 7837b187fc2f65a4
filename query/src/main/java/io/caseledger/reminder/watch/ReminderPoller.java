package io.caseledger.reminder.watch;

import io.caseledger.shared.Rejected;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the watch look again and again, from when everything is up until before anything goes down. */
@Component
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderPoller.class);
    private static final long FIRST_MILLIS = 10_000;
    private static final long STOP_SECONDS = 2;

    private final LimitWatch watch;
    private final ReminderProperties properties;
    private @Nullable ScheduledExecutorService timer;

    ReminderPoller(LimitWatch watch, ReminderProperties properties) {
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (properties.enabled()) {
            long every = properties.every().toMillis();
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("reminders").factory());
            var _ = timer.scheduleWithFixedDelay(
                    this::poll, Math.min(every, FIRST_MILLIS), every, TimeUnit.MILLISECONDS);
        }
    }

    private void poll() {
        try {
            watch.poll();
        } catch (Rejected e) {
            LOG.debug("The views are not ready; limits are looked at next time.", e);
        } catch (RuntimeException e) {
            LOG.error("Limits could not be looked at; it is tried again.", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            try {
                var _ = timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
