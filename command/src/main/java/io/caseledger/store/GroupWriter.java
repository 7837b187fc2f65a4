package io.caseledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: one thread takes all work that waits, does it in one transaction, each piece within its own savepoint, and
 * answers after the one commit. While that commit waits for the disk the next group gathers. Where the disk is so quick that
 * nobody comes meanwhile, a group waits a moment for company as long as waiting brings some; a lone caller hardly ever waits.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 256;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** Who waited in vain does not wait again for so many groups. */
    private static final int GROUPS_ALONE = 100;

    /** Something to store; its result is given to the caller once it is committed. */
    interface Work {
        long run(WriterSession session) throws SQLException;

        /** Told once the result is on disk, one work after the other and before its caller is answered. */
        default void committed(long result) {}
    }

    private final Dialect dialect;
    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long head;
    private @Nullable WriterSession session;
    private boolean failing;
    private int alone;

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
        this.thread = Thread.ofPlatform().name("event-writer").daemon().start(this::run);
    }

    /** The position of the last event this writer has committed. */
    long head() {
        return head;
    }

    /** Waits until the work is on disk. Not interruptible: the caller must learn what became of its events. */
    long write(Work work) throws SQLException {
        Job job = new Job(work);
        waiting.add(job);
        if (closed && waiting.remove(job)) throw closedStore();
        return job.outcome();
    }

    private void run() {
        List<Job> group = new ArrayList<>(LARGEST_GROUP);
        while (!closed) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                awaitCompany(group);
                write(group);
            } catch (InterruptedException _) {
                // closed, or of no meaning to us
            } finally {
                group.clear();
            }
        }
        waiting.drainTo(group);
        group.forEach(job -> job.fail(closedStore()));
        discard();
    }

    /** An interrupt only ends the waiting: what is in the group is written. */
    private void awaitCompany(List<Job> group) {
        if (alone > 0) {
            alone--;
            return;
        }
        int before = group.size();
        long end = System.nanoTime() + MOMENT_NANOS;
        try {
            for (long left = MOMENT_NANOS; left > 0 && group.size() < LARGEST_GROUP; left = end - System.nanoTime()) {
                Job next = waiting.poll(left, TimeUnit.NANOSECONDS);
                if (next != null) {
                    group.add(next);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        alone = group.size() == before ? GROUPS_ALONE : 0;
    }

    private void write(List<Job> group) {
        try {
            WriterSession open = session();
            open.begin();
            for (Job job : group) job.attempt(open);
            open.commit();
            head = open.last();
            if (failing) log.info("The event store takes events again.");
            failing = false;
            group.forEach(Job::answer);
        } catch (Exception | LinkageError e) {
            discard();
            StoreUnavailable cause = dialect.unavailable(e);
            if (!failing) log.error("The event store refuses events: {}", cause.getMessage(), cause.full() ? null : e);
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
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static StoreUnavailable closedStore() {
        return new StoreUnavailable("The event store is closed: the system is stopping.", false, null);
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
