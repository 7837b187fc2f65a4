package io.caseledger.rebuild.process;

import io.caseledger.rebuild.RebuildState;
import io.caseledger.rebuild.Rebuilder;
import io.caseledger.rebuild.view.RebuildView;
import io.caseledger.views.Comparison;
import io.caseledger.views.Difference;
import io.caseledger.views.Page;
import io.caseledger.views.Renewal;
import io.caseledger.views.Slice;
import io.caseledger.views.StoppedLanes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The rebuild of this node: goes on at a start where it was, and stops where it is. */
@Component
public class RebuildProcess implements SmartLifecycle, Rebuilder {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildProcess.class);
    private static final long TRY_AGAIN_SECONDS = 2;

    private final Orders orders;
    private final Rebuilding rebuilding;
    private final Telling telling;
    private final Renewal renewal;
    private final StoppedLanes lanes;
    private volatile @Nullable Thread thread;

    RebuildProcess(Orders orders, Rebuilding rebuilding, Telling telling, Renewal renewal, StoppedLanes lanes) {
        this.orders = orders;
        this.rebuilding = rebuilding;
        this.telling = telling;
        this.renewal = renewal;
        this.lanes = lanes;
    }

    @Override
    public synchronized void start() {
        orders.start();
        Thread started = Thread.ofPlatform()
                .daemon()
                .name("rebuild")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (!orders.isStopped()) {
                step();
            }
        } catch (InterruptedException _) {
            // stopped
        } finally {
            renewal.rest();
        }
    }

    private void step() throws InterruptedException {
        @Nullable RebuildView ordered = null;
        try {
            ordered = orders.read();
            rebuilding.step(ordered);
        } catch (Renewal.NoRoom _) {
            stop(ordered, "REBUILD_DISK_FULL", null);
        } catch (RuntimeException e) {
            stop(ordered, "REBUILD_FAULT", e);
        }
    }

    /** Said once, and tried again until it goes on. */
    private void stop(@Nullable RebuildView ordered, String fault, @Nullable RuntimeException cause)
            throws InterruptedException {
        RebuildProgress last = telling.last();
        if (cause != null && (last == null || !fault.equals(last.fault()))) {
            LOG.error("The rebuild cannot go on; it is tried again.", cause);
        }
        renewal.rest();
        if (ordered != null) {
            telling.stopped(ordered, fault);
        }
        orders.await(TRY_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** A step is never cut off: the file of the views would have to be opened again. */
    @Override
    public synchronized void stop() {
        Thread running = thread;
        orders.stop();
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void mayBegin() {
        renewal.mayBegin();
    }

    @Override
    public void ordered() {
        orders.change();
    }

    @Override
    public void mayRetry(int lane) {
        lanes.mustBeStopped(lane);
    }

    @Override
    public void retry(int lane) {
        lanes.tryAgain();
    }

    /** How the last rebuild gets on, as it is ordered at this moment; empty when there never was one. */
    public Optional<RebuildProgress> progress() {
        @Nullable RebuildView ordered = orders.look();
        RebuildProgress last = telling.last();
        if (ordered == null) {
            return Optional.empty();
        }
        boolean told = last != null && (last.rebuild().equals(ordered) || isTurning(ordered, last));
        return Optional.of(told && last != null ? last : telling.atOnce(ordered));
    }

    /** It is decided and stands in the log, but reads are not switched over yet: that comes a moment later. */
    private boolean isTurning(RebuildView ordered, RebuildProgress last) {
        return ordered.state() == RebuildState.SWITCHED
                && last.rebuild().id().equals(ordered.id())
                && !last.rebuild().state().isEnded()
                && !renewal.isLive(ordered.id());
    }

    public Optional<Comparison> comparison(String rebuildId) {
        return renewal.comparison(rebuildId);
    }

    public Optional<Page<Difference>> differences(String rebuildId, Slice slice) {
        return renewal.differences(rebuildId, slice);
    }
}
