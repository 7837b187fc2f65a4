package io.caseledger.proof;

import io.caseledger.proof.LogCheckReport.State;
import io.caseledger.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks of the whole log, one at a time and behind everything else, and tells how far the last one is and what one found. */
public final class LogChecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Supplier<LogCheck> checks;
    private final Checkpoints checkpoints;
    private final TreeKeeper keeper;
    private final KeptLogCheck kept;
    private final Now now;
    private @Nullable Run run;
    private volatile @Nullable LogCheckReport found;

    LogChecks(Supplier<LogCheck> checks, Checkpoints checkpoints, TreeKeeper keeper, KeptLogCheck kept, Now now) {
        this.checks = checks;
        this.checkpoints = checkpoints;
        this.keeper = keeper;
        this.kept = kept;
        this.now = now;
        this.found = kept.read();
    }

    /** Begins a check, unless one runs, and tells how far it is. While the log is out of reach it fails, and begins none. */
    public synchronized LogCheckReport begin() {
        if (run == null || run.report().state() != State.RUNNING) {
            run = new Run(now.instant(), checkpoints.logged());
            run.start();
        }
        return run.report();
    }

    /** How far the check is that runs, or what the last one found; null while there never was one. */
    public synchronized @Nullable LogCheckReport last() {
        return run == null ? found : run.report();
    }

    /** What the last check found that came to its end, also before a restart; null while there never was one. */
    public @Nullable LogCheckReport found() {
        return found;
    }

    /** One that still runs is given up. */
    @Override
    public void close() {
        Run running;
        synchronized (this) {
            running = run;
        }
        if (running != null) {
            running.stop();
        }
    }

    /** One check, and what is told of it. */
    private final class Run implements Runnable {
        private final String id = UUID.randomUUID().toString();
        private final Instant startedAt;
        private final long logged;
        private volatile @Nullable LogCheck check;
        private final Thread thread;
        private volatile boolean stopped;
        private volatile @Nullable LogCheckReport ended;

        Run(Instant startedAt, long logged) {
            this.startedAt = startedAt;
            this.logged = logged;
            this.thread = Thread.ofPlatform()
                    .daemon()
                    .name("log-check")
                    .priority(Thread.MIN_PRIORITY)
                    .unstarted(this);
        }

        void start() {
            thread.start();
        }

        void stop() {
            stopped = true;
            LogCheck begun = check;
            if (begun == null) {
                return; // it waits for the tree, and then sees that it is over
            }
            begun.stop();
            try {
                var _ = thread.join(STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            try {
                boolean _ = keeper.awaitSettled(PATIENCE);
                LogCheck begun = checks.get();
                check = begun;
                if (stopped) {
                    return;
                }
                Fault fault = begun.run();
                if (fault == null) {
                    LOG.info("The log was checked: its {} events are as they were stored.", begun.read());
                } else {
                    LOG.error("The check of the log found a fault. {}", fault.sentence());
                }
                end(told(fault == null ? State.WHOLE : State.FAULTY, now.instant(), fault, null));
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.error("The log could not be checked.", e);
                    end(told(State.FAILED, now.instant(), null, e.toString()));
                }
            }
        }

        private void end(LogCheckReport report) {
            try {
                kept.write(report);
            } finally {
                found = report;
                ended = report;
            }
        }

        LogCheckReport report() {
            LogCheckReport known = ended;
            return known == null ? told(State.RUNNING, null, null, null) : known;
        }

        private LogCheckReport told(
                State state, @Nullable Instant endedAt, @Nullable Fault fault, @Nullable String failure) {
            LogCheck it = check;
            boolean whole = state == State.WHOLE;
            return new LogCheckReport(
                    id,
                    state,
                    startedAt,
                    endedAt,
                    it == null ? 0 : it.read(),
                    it == null ? logged : it.of(),
                    it == null ? 0 : it.verified(),
                    it == null || !whole ? null : it.root(),
                    it == null || state == State.RUNNING ? null : it.last(),
                    fault,
                    failure);
        }
    }
}
