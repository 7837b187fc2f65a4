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

/** Runs checks of the whole log, one at a time and behind everything else, and tells how far the last one is. */
public final class LogChecks {
    private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Supplier<LogCheck> checks;
    private final Checkpoints checkpoints;
    private final TreeKeeper keeper;
    private final Now now;
    private @Nullable Run last;

    LogChecks(Supplier<LogCheck> checks, Checkpoints checkpoints, TreeKeeper keeper, Now now) {
        this.checks = checks;
        this.checkpoints = checkpoints;
        this.keeper = keeper;
        this.now = now;
    }

    /** Begins a check, unless one runs, and tells how far it is. While the log is out of reach it fails, and begins none. */
    public synchronized LogCheckReport begin() {
        if (last == null || last.report().state() != State.RUNNING) {
            last = new Run(now.instant(), checkpoints.logged());
            Thread.ofPlatform()
                    .daemon()
                    .name("log-check")
                    .priority(Thread.MIN_PRIORITY)
                    .start(last);
        }
        return last.report();
    }

    /** How far the check is that runs, or what the last one found; null while there was none since the start. */
    public synchronized @Nullable LogCheckReport last() {
        return last == null ? null : last.report();
    }

    /** One check, and what is told of it. */
    private final class Run implements Runnable {
        private final String id = UUID.randomUUID().toString();
        private final Instant startedAt;
        private final long logged;
        private volatile @Nullable LogCheck check;
        private volatile @Nullable LogCheckReport ended;

        Run(Instant startedAt, long logged) {
            this.startedAt = startedAt;
            this.logged = logged;
        }

        @Override
        public void run() {
            try {
                boolean _ = keeper.awaitSettled(PATIENCE);
                LogCheck begun = checks.get();
                check = begun;
                Fault fault = begun.run();
                if (fault != null) {
                    LOG.error("The check of the log found a fault. {}", fault.sentence());
                }
                ended = told(fault == null ? State.WHOLE : State.FAULTY, now.instant(), fault, null);
            } catch (RuntimeException e) {
                LOG.error("The log could not be checked.", e);
                ended = told(State.FAILED, now.instant(), null, e.toString());
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
