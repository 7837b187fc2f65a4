package io.caseledger.views;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.RepeatedFault;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets a watch over the views look again and again, from when everything is up until before anything goes down. */
public final class Poller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final long STOP_SECONDS = 2;

    private final String name;
    private final boolean enabled;
    private final Duration first;
    private final Duration every;
    private final Runnable look;
    private final RepeatedFault fault = new RepeatedFault();
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param name of its thread, and of what is looked at in messages
     * @param enabled whether this node looks at all
     * @param first when it looks first after the start, unless it looks more often than that
     */
    public Poller(String name, boolean enabled, Duration first, Duration every, Runnable look) {
        this.name = name;
        this.enabled = enabled;
        this.first = first;
        this.every = every;
        this.look = look;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public synchronized void start() {
        long millis = every.toMillis();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var _ = timer.scheduleWithFixedDelay(
                this::poll, Math.min(millis, first.toMillis()), millis, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            look.run();
            fault.isOver();
        } catch (Rejected e) {
            LOG.debug("The views are not ready; {} are looked at next time.", name, e);
        } catch (RuntimeException e) {
            if (fault.isNews(e)) {
                LOG.error("What becomes of {} could not be looked at; it is tried again.", name, e);
            }
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
