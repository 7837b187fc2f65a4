package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.find.Index;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** So many records wait at most; then folding waits. */
    private static final int MOST_WAITING = 4_000;

    private static final int WORTHWHILE = 1_000;
    private static final long APPLY_EVERY_MILLIS = 500;
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
    private final Thread thread =
            Thread.ofPlatform().daemon().name("views-index").unstarted(this::run);

    private final Object lock = new Object();
    private Map<String, IndexChange<?>> waiting = new LinkedHashMap<>();
    private @Nullable Set<String> touched = new HashSet<>();
    private long told;
    private boolean ready;
    private boolean failed;
    private boolean stopped;
    private boolean complained;

    private final ReentrantLock applying = new ReentrantLock();
    private long visible;
    private volatile @Nullable Index index;

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
        synchronized (lock) {
            if (failed || stopped) {
                return; // mending finds them in the store
            }
            folded.forEach(it ->
                    waiting.merge(IndexChange.key(kind, it.id()), new IndexChange<>(kind, it), IndexChange::later));
            told++;
            if (waiting.size() >= WORTHWHILE) {
                lock.notifyAll();
            }
            while (waiting.size() > MOST_WAITING && !failed && !stopped) {
                pause(APPLY_EVERY_MILLIS);
            }
        }
    }

    /**
     * The index with all that was folded before.
     *
     * @throws Rejected with {@code VIEWS_BEHIND} while it is being mended for longer than one waits
     */
    Index current() {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long wanted = awaitReady(end);
            Index it = index;
            if (it != null && shows(it, wanted)) {
                return it;
            }
        }
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

    private long awaitReady(long end) {
        synchronized (lock) {
            while (!ready) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || stopped) {
                    throw behind();
                }
                pause(left);
            }
            return told;
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

    private void pause(long millis) {
        try {
            lock.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the index", e);
        }
    }

    private void run() {
        while (!isStopped()) {
            try {
                if (index == null) {
                    mend();
                }
                awaitWork();
                apply();
                if (committedTold != toldSoFar() && System.nanoTime() - committedAt > COMMIT_EVERY_NANOS) {
                    commit(false);
                }
            } catch (IOException | RuntimeException e) {
                fail(index, e);
                synchronized (lock) {
                    pause(TRY_AGAIN_MILLIS);
                }
            }
        }
    }

    private boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    private long toldSoFar() {
        synchronized (lock) {
            return told;
        }
    }

    private void awaitWork() {
        synchronized (lock) {
            if (waiting.size() < WORTHWHILE && !stopped) {
                pause(APPLY_EVERY_MILLIS);
            }
        }
    }

    private void apply() throws IOException {
        applying.lock();
        try {
            Index it = index;
            if (it != null) {
                drain(it);
            }
        } finally {
            applying.unlock();
        }
    }

    /** Puts all that waits into the index, and says up to which telling. */
    private long drain(Index into) throws IOException {
        Map<String, IndexChange<?>> taken;
        long upTo;
        synchronized (lock) {
            taken = waiting;
            waiting = new LinkedHashMap<>();
            upTo = told;
            if (touched != null) {
                touched.addAll(taken.keySet());
            }
            lock.notifyAll();
        }
        for (IndexChange<?> it : taken.values()) {
            it.putInto(into, store);
        }
        return upTo;
    }

    /** Whatever is in the views up to the position that was reached before is in the commit, and maybe more. */
    void commit(boolean last) throws IOException {
        Index it = index;
        if (it == null || room.getAsLong() < ROOM) {
            return;
        }
        long position = reached.getAsLong();
        long upTo;
        applying.lock();
        try {
            upTo = drain(it);
        } finally {
            applying.unlock();
        }
        files.commit(it, position);
        if (last) {
            files.markClosed();
        }
        committedTold = upTo;
        committedAt = System.nanoTime();
    }

    private void fail(@Nullable Index broken, Exception e) {
        synchronized (lock) {
            if (stopped || broken != index) {
                return; // another has taken its place already
            }
            if (!complained) {
                LOG.error("The index of the views cannot be used; it will be mended from them.", e);
            }
            complained = true;
            failed = true;
            ready = false;
            waiting.clear();
            index = null;
            lock.notifyAll();
        }
        IndexFiles.close(broken);
    }

    private void mend() throws IOException {
        long begun = System.nanoTime();
        synchronized (lock) {
            if (failed) {
                touched = new HashSet<>();
                waiting.clear();
                failed = false;
            }
        }
        long position = reached.getAsLong();
        Index opened = files.open();
        try {
            long base = files.upTo(opened, position);
            mendedFrom = Math.min(base, position);
            int count = base == IndexFiles.ALL_OF_IT ? 0 : bringUpToDate(opened, base);
            publish(opened);
            if (base != IndexFiles.ALL_OF_IT && room.getAsLong() >= ROOM) {
                files.commit(opened, position);
            }
            if (count > 0 || base < 0) {
                LOG.info(
                        "The index of the views was {}: {} records in {} ms.",
                        base < 0 ? "built" : "brought up to date",
                        count,
                        (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (IOException | RuntimeException e) {
            if (index == null) {
                IndexFiles.close(opened);
            }
            throw e;
        }
    }

    private void publish(Index opened) throws IOException {
        applying.lock();
        try {
            long applied = drain(opened);
            opened.refresh();
            synchronized (lock) {
                visible = applied;
                index = opened;
                touched = null;
                ready = true;
                complained = false;
                lock.notifyAll();
            }
        } finally {
            applying.unlock();
        }
    }

    /** Takes the views' word for all that stands at a later position, in them or in the index. */
    private int bringUpToDate(Index opened, long base) throws IOException {
        var mending = new Mending(opened);
        for (String key : opened.keysAfter(base)) {
            if (isTouched(key)) {
                continue; // what was told meanwhile is in its place already
            }
            opened.remove(key);
            for (Kind<?, ?> kind : kinds) {
                if (key.startsWith(kind.name() + "/")) {
                    mending.reload(kind, key.substring(kind.name().length() + 1));
                }
            }
        }
        for (Kind<?, ?> kind : kinds) {
            mending.scan(kind, base);
        }
        return mending.count;
    }

    private final class Mending {
        private final Index into;
        private int count;

        Mending(Index into) {
            this.into = into;
        }

        <V extends Record> void reload(Kind<V, ?> kind, String id) {
            Stored<V> stored = store.views(kind).find(Filters.eq("_id", id)).first();
            if (stored != null) {
                put(kind, stored);
            }
        }

        <V extends Record> void scan(Kind<V, ?> kind, long base) {
            file.scan(store.views(kind), base, it -> put(kind, it));
        }

        /** What was told meanwhile is newer than what stands in the store as it was when the scan began. */
        private <V extends Record> void put(Kind<V, ?> kind, Stored<V> stored) {
            var change = new IndexChange<>(kind, stored);
            try {
                if (count++ % WORTHWHILE == 0) {
                    drain(into);
                }
                if (isStopped()) {
                    throw new IllegalStateException("Stopped while the index was being mended");
                }
                if (!isTouched(change.key())) {
                    change.putInto(into, store);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private boolean isTouched(String key) {
        synchronized (lock) {
            return touched != null && touched.contains(key);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
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
