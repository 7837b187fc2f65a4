package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.verifier.PartReader.Line;
import io.caseledger.verifier.PartReader.Taker;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;

/** Lets a thread of its own read ahead while this one takes what was read; no more waits between them than fits. */
final class Relay {
    private static final int WAITING = 16;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Taker taker;
    private final LongConsumer progress;
    private boolean done;

    Relay(Taker taker, LongConsumer progress) {
        this.taker = taker;
        this.progress = progress;
    }

    /** Returns when everything was read and taken. */
    void run(PartReader reader) {
        var reading = Thread.ofPlatform().name("reader").daemon().start(() -> read(reader));
        try {
            while (!done) {
                waiting.take().run();
            }
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void read(PartReader reader) {
        try {
            reader.read(new Ahead());
            hand(() -> done = true);
        } catch (RuntimeException | Error e) {
            hand(() -> {
                throw new IllegalStateException("The bundle cannot be read", e);
            });
        }
    }

    private void hand(Runnable step) {
        try {
            waiting.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private final class Ahead implements Taker {
        @Override
        public void part(Part part, byte[] kept) {
            hand(() -> {
                progress.accept(part.from());
                taker.part(part, kept);
            });
        }

        @Override
        public void lines(List<Line> lines) {
            hand(() -> taker.lines(lines));
        }

        @Override
        public void end(boolean whole) {
            hand(() -> taker.end(whole));
        }
    }
}
