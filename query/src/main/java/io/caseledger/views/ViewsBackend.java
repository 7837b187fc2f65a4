package io.caseledger.views;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers MongoDB's commands from one file, and says when that file is written: between two commands, so that a kill leaves
 * none half done in it, and only while the disk has room, for the file closes itself for good once a write fails.
 *
 * <p>Without room the views live on in memory. Little can gather there: the log takes no events either.
 */
final class ViewsBackend extends BsonBackend {
    /** What the log may still fill up when views no longer write, in bytes. */
    static final long ROOM = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ViewsBackend.class);
    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropDatabase",
            "dropIndexes");
    private static final int COMMIT_AT = 32 << 20;
    /** Commands wait while old versions are reclaimed, so only a little is reclaimed each time. */
    private static final int RECLAIMED_AT_ONCE = 1 << 20;

    private static final int MOST_UNSAVED = 96 << 20;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final long COMMIT_EVERY_MILLIS = 1000;
    private static final int FILLED_PER_CENT = 70;

    private final MVStore file;
    private final LongSupplier room;
    private final ReadWriteLock commits = new ReentrantReadWriteLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-file").factory());
    private volatile boolean full;

    /**
     * @param file opened with automatic commits disabled
     * @param room bytes that the disk has left
     */
    ViewsBackend(MVStore file, LongSupplier room) {
        super(file);
        this.file = file;
        this.room = room;
        var _ = timer.scheduleWithFixedDelay(
                this::tick, COMMIT_EVERY_MILLIS, COMMIT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!WRITING.contains(command)) {
            return super.handleCommand(channel, database, command, query);
        }
        if (file.getUnsavedMemory() > COMMIT_AT) {
            commit();
        }
        if (full && file.getUnsavedMemory() > MOST_UNSAVED) {
            throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The disk has no room for the views");
        }
        commits.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commits.readLock().unlock();
        }
    }

    private void tick() {
        try {
            commit();
        } catch (RuntimeException e) {
            LOG.error("The views could not be written to their file.", e);
        }
    }

    /** Writes what changed, and reclaims what older versions still occupy. */
    @Override
    public void commit() {
        if (file.isClosed() || !file.hasUnsavedChanges() || !hasRoom()) {
            return;
        }
        commits.writeLock().lock();
        try {
            if (!file.isClosed() && file.hasUnsavedChanges()) {
                var _ = file.commit();
                var _ = file.compact(FILLED_PER_CENT, RECLAIMED_AT_ONCE);
            }
        } finally {
            commits.writeLock().unlock();
        }
    }

    private boolean hasRoom() {
        boolean wasFull = full;
        full = room.getAsLong() < ROOM;
        if (full && !wasFull) {
            LOG.error("The disk is full: views are kept in memory until there is room for them.");
        } else if (wasFull && !full) {
            LOG.info("The disk has room for the views again.");
        }
        return !full;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (!file.isClosed() && !hasRoom()) {
            file.closeImmediately();
        }
        super.close();
    }
}
