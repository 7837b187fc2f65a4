package io.caseledger.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: all work that waits is done in one transaction, each piece within its own savepoint, and answered after the one
 * commit.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);
    /** Something to store; its result is given to the caller once it is committed. */
    interface Work {
        long run(WriterSession session) throws SQLException;

        /** Told once the result is on disk, one work after the other and before its caller is answered. */
        default void committed(long result) {}
    }

    private static final Groups.Patience PATIENCE =
            new Groups.Patience(Duration.ofNanos(500_000), Duration.ofMillis(8));

    private final Dialect dialect;
    private final Groups<Job> jobs;
    private volatile long head;
    private @Nullable WriterSession session;
    private boolean failing;

    /** Opens the store and makes its tables. */
    GroupWriter(Dialect dialect) throws SQLException {
        this.dialect = dialect;
        WriterSession first = new WriterSession(dialect);
        try {
            first.createTables();
        } catch (SQLException e) {
            first.close();
            throw e;
        }
        this.session = first;
        this.head = first.last();
        this.jobs = new Groups<>(
                "writer of the " + dialect.layout().content(), PATIENCE, this::write, job -> job.fail(closedStore()));
    }

    /** The position of the last event this writer has committed. */
    long head() {
        return head;
    }

    /** Waits until the work is on disk. Not interruptible: the caller must learn what became of its events. */
    long write(Work work) throws SQLException {
        Job job = new Job(work);
        jobs.add(job);
        return job.outcome();
    }

    private void write(List<Job> group) {
        try {
            WriterSession open = session();
            open.begin();
            for (Job job : group) job.attempt(open);
            open.commit();
            head = open.last();
            if (failing)
                log.info(
                        "The store of the {} takes more again.",
                        dialect.layout().content());
            failing = false;
            group.forEach(Job::answer);
        } catch (Throwable e) { // an error too may have come between beginning and committing
            discard();
            StoreUnavailable cause = dialect.unavailable(e);
            String content = dialect.layout().content();
            if (!failing)
                log.error("The store of the {} refuses more: {}", content, cause.getMessage(), cause.full() ? null : e);
            failing = true;
            group.forEach(job -> job.fail(cause));
        }
    }

    private WriterSession session() throws SQLException {
        WriterSession open = session;
        if (open == null) session = open = new WriterSession(dialect);
        return open;
    }

    /** A connection that failed once is not trusted again; closing it rolls back, and the next group opens another. */
    private void discard() {
        try (WriterSession old = session) {
            session = null;
        } catch (SQLException e) {
            log.debug("A failed connection did not close cleanly.", e);
        }
    }

    /** Lets the group at hand finish and refuses what waits behind it. */
    @Override
    public void close() {
        jobs.close();
        discard();
    }

    private static StoreUnavailable closedStore() {
        return new StoreUnavailable("The store is closed: the system is stopping.", false, null);
    }

    private final class Job {
        private final Work work;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private long result;
        private @Nullable SQLException refusal;

        private Job(Work work) {
            this.work = work;
        }

        void attempt(WriterSession open) throws SQLException {
            try {
                result = open.attempt(work);
            } catch (SQLException e) {
                if (!dialect.concernsStatementOnly(e)) throw e;
                refusal = e;
            }
        }

        void answer() {
            if (refusal == null) work.committed(result);
            outcome.complete(new Outcome(result, refusal, null));
        }

        void fail(StoreUnavailable cause) {
            outcome.complete(new Outcome(0, null, cause));
        }

        long outcome() throws SQLException {
            Outcome known = outcome.join();
            if (known.refusal != null) throw known.refusal;
            // A new exception, so that its trace is the caller's.
            if (known.failure != null) throw known.failure.again();
            return known.result;
        }
    }

    private record Outcome(
            long result,
            @Nullable SQLException refusal,
            @Nullable StoreUnavailable failure) {}
}
