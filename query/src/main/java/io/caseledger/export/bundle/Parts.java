package io.caseledger.export.bundle;

import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the events of a part. While some are written the next ones are read, and no more than these are held. The same part is always the same
 * bytes: gzip is told no time and no name.
 */
public final class Parts {
    /** Read at once: enough to be quick, little enough to hold twice. */
    private static final int AT_ONCE = 2_000;

    private static final int BUFFER = 1 << 16;

    private final Log log;
    private final Executor reading;

    /** @param reading where the next events are read meanwhile */
    public Parts(Log log, Executor reading) {
        this.log = log;
        this.reading = reading;
    }

    /** Writes the events of a part as far as they are stored, in gzip, and leaves the stream open. */
    public void write(PartName part, OutputStream to) throws IOException {
        var gzip = new Quick(to);
        var buffered = new BufferedOutputStream(gzip, BUFFER);
        try (var lines = EventLines.writer(buffered)) {
            var next = ahead(part.from() - 1, part.to());
            for (List<StoredEvent> some = done(next); !some.isEmpty(); some = done(next)) {
                next = ahead(some.getLast().position(), part.to());
                some.forEach(lines::write);
            }
        }
        buffered.flush();
        gzip.finish();
    }

    private FutureTask<List<StoredEvent>> ahead(long after, long to) {
        var task = new FutureTask<>(() -> after >= to
                ? List.<StoredEvent>of()
                : log.after(after, (int) Math.min(AT_ONCE, to - after)).stream()
                        .filter(it -> it.position() <= to)
                        .toList());
        reading.execute(task);
        return task;
    }

    private static List<StoredEvent> done(FutureTask<List<StoredEvent>> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("The log cannot be read: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the log was read", e);
        }
    }

    /** Compresses little and quickly: a log is written as fast as it is read. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
