package io.caseledger.views;

import io.caseledger.find.Index;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is folded into the index: behind the back of the folding thread, many records at a time and each only as it is
 * last. Who asks takes what waits into the index first, and so sees all that was folded before.
 *
 * <p>The index may be thrown away. At the start, and after a fault such as a full disk, it is mended from the views: with
 * those that stand at a later position than its last commit, or with all of them.
 */
final class IndexFeed implements AutoCloseable {
    /** What the log may still fill up when the index no longer writes, in bytes. */
    static final long ROOM = 48L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final long COMMIT_EVERY_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long TRY_AGAIN_MILLIS = 1_000;

    /** Where records are read when the index is mended, and which knows the calendar of now. */
    private final ViewStore store;

    private final ViewsFile file;
    private final List<Kind<?, ?>> kinds;
    private final IndexFiles files;
    private final LongSupplier reached;
    private final LongSupplier room;
    private final Duration patience;
    private final IndexQueue queue = new IndexQueue();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("views-index").unstarted(this::run);

    private final ReentrantLock applying = new ReentrantLock();
    private long visible;
    private volatile @Nullable Index index;
    private boolean complained;

    /** Up to where the index is known to be right while it is being mended. */
    private volatile long mendedFrom = -1;

    private long committedAt = System.nanoTime();
    private long committedTold = -1;

    IndexFeed(
            ViewStore store,
            ViewsFile file,
            List<Kind<?, ?>> kinds,
            IndexFiles files,
            LongSupplier reached,
            LongSupplier room,
            Duration patience) {
        this.store = store;
        this.file = file;
        this.kinds = kinds;
        this.files = files;
        this.reached = reached;
        this.room = room;
        this.patience = patience;
    }

    void start() {
        thread.start();
    }

    /** Takes over records that were folded; waits while too many wait already. */
    <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        queue.add(kind, folded);
    }

    /**
     * The index with all that was folded before.
     *
     * @throws Rejected with {@code VIEWS_BEHIND} while it is being mended for longer than one waits
     */
    Index current() {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            OptionalLong wanted = queue.awaitReady(end);
            if (wanted.isEmpty()) {
                throw behind();
            }
            Index it = index;
            if (it != null && shows(it, wanted.getAsLong())) {
                return it;
            }
        }
    }

    /** Whether it can be asked without waiting. */
    boolean isReady() {
        return index != null;
    }

    private boolean shows(Index it, long wanted) {
        applying.lock();
        try {
            if (visible < wanted) {
                long applied = drain(it);
                it.refresh();
                visible = applied;
            }
            return true;
        } catch (IOException | RuntimeException e) {
            fail(it, e);
            return false;
        } finally {
            applying.unlock();
        }
    }

    private Rejected behind() {
        return Rejected.because("VIEWS_BEHIND", reached.getAsLong(), mendedFrom);
    }

    /** Somebody could not read the index: it is mended, and may be asked again. */
    Rejected broken(Index it, Exception e) {
        fail(it, e);
        return behind();
    }

    private void run() {
        while (!queue.isStopped()) {
            try {
                if (index == null) {
                    mend();
                }
                queue.awaitWork();
                apply();
                if (committedTold != queue.told() && System.nanoTime() - committedAt > COMMIT_EVERY_NANOS) {
                    commit(false);
                }
            } catch (IOException | RuntimeException e) {
                fail(index, e);
                queue.pause(TRY_AGAIN_MILLIS);
            }
        }
    }

    private void apply() throws IOException {
        Index it = index;
        if (it != null) {
            drained(it);
        }
    }

    private long drained(Index into) throws IOException {
        applying.lock();
        try {
            return drain(into);
        } finally {
            applying.unlock();
        }
    }

    /** Puts all that waits into the index, and says up to which telling. */
    private long drain(Index into) throws IOException {
        IndexQueue.Taken taken = queue.take();
        for (IndexChange<?> it : taken.changes()) {
            it.putInto(into, store);
        }
        return taken.upTo();
    }

    /** Whatever is in the views up to the position that was reached before is in the commit, and maybe more. */
    void commit(boolean last) throws IOException {
        Index it = index;
        if (it == null || room.getAsLong() < ROOM) {
            return;
        }
        long position = reached.getAsLong();
        long upTo = drained(it);
        files.commit(it, position);
        if (last) {
            files.markClosed();
        }
        committedTold = upTo;
        committedAt = System.nanoTime();
    }

    /**
     * Takes all records of these persons anew, as they may be shown now, and leaves nothing on the disk of how they stood before.
     *
     * @return how many records there were
     * @throws Rejected with {@code VIEWS_BEHIND} when it cannot be done now
     */
    int renew(Collection<String> persons) {
        Index it = current();
        applying.lock();
        try {
            if (room.getAsLong() < ROOM) {
                throw behind();
            }
            long position = reached.getAsLong();
            var _ = drain(it);
            int count = 0;
            for (Kind<?, ?> kind : kinds) {
                count += renewed(kind, persons, it);
            }
            it.refresh(); // nobody finds them from here on; to clear the disk takes longer
            it.purge();
            files.commit(it, position);
            it.tidy();
            return count;
        } catch (IOException e) {
            throw broken(it, e);
        } finally {
            applying.unlock();
        }
    }

    private <V extends Record> int renewed(Kind<V, ?> kind, Collection<String> persons, Index into) throws IOException {
        int count = 0;
        for (Stored<V> each : store.ofPersons(kind, persons)) {
            new IndexChange<>(kind, each).putInto(into, store);
            count++;
        }
        return count;
    }

    private void fail(@Nullable Index broken, Exception e) {
        synchronized (queue) {
            if (queue.isStopped() || broken != index) {
                return; // another has taken its place already
            }
            if (!complained) {
                LOG.error("The index of the views cannot be used; it will be mended from them.", e);
            }
            complained = true;
            index = null;
            queue.fail();
        }
        IndexFiles.close(broken);
    }

    private void mend() throws IOException {
        long begun = System.nanoTime();
        queue.beginMending();
        long position = reached.getAsLong();
        Index opened = files.open();
        try {
            long base = files.upTo(opened, position);
            mendedFrom = Math.min(base, position);
            int count = base == IndexFiles.ALL_OF_IT ? 0 : mending(opened).from(base);
            publish(opened);
            if (base != IndexFiles.ALL_OF_IT && room.getAsLong() >= ROOM) {
                files.commit(opened, position);
            }
            tell(base, count, begun);
        } catch (IOException | RuntimeException e) {
            if (index == null) {
                IndexFiles.close(opened);
            }
            throw e;
        }
    }

    private IndexMending mending(Index opened) {
        return new IndexMending(store, file, kinds, queue, opened, this::drain);
    }

    private static void tell(long base, int count, long begun) {
        if (count > 0 || base < 0) {
            LOG.info(
                    "The index of the views was {}: {} records in {} ms.",
                    base < 0 ? "built" : "brought up to date",
                    count,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private void publish(Index opened) throws IOException {
        applying.lock();
        try {
            long applied = drain(opened);
            opened.refresh();
            synchronized (queue) {
                visible = applied;
                index = opened;
                complained = false;
                queue.mended();
            }
        } finally {
            applying.unlock();
        }
    }

    @Override
    public void close() {
        queue.stop();
        try {
            thread.join();
            commit(true);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index of the views was not committed; it will be mended at the next start.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        IndexFiles.close(index);
    }
}
