package io.caseledger.training.watch;

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
@EnableConfigurationProperties(RecordingProperties.class)
class RecordingPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingPoller.class);
    private static final long FIRST_MILLIS = 20_000;
    private static final long STOP_SECONDS = 2;

    private final RecordingWatch watch;
    private final RecordingProperties properties;
    private @Nullable ScheduledExecutorService timer;

    RecordingPoller(RecordingWatch watch, RecordingProperties properties) {
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (properties.enabled()) {
            long every = properties.every().toMillis();
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("recordings").factory());
            var _ = timer.scheduleWithFixedDelay(
                    this::poll, Math.min(every, FIRST_MILLIS), every, TimeUnit.MILLISECONDS);
        }
    }

    private void poll() {
        try {
            watch.poll();
        } catch (Rejected e) {
            LOG.debug("The views are not ready; recordings are looked at next time.", e);
        } catch (RuntimeException e) {
            LOG.error("Recordings could not be looked at; it is tried again.", e);
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
