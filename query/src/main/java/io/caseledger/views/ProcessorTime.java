package io.caseledger.views;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a thread got of the processor, and what it was kept waiting for it, in nanoseconds since it began.
 *
 * @param had on the processor
 * @param missed ready to run, while others had it; not what it waited for anything else
 */
record ProcessorTime(long had, long missed) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Linux says of each thread: time on a processor, time on a run queue, turns. */
    private static final Path SCHEDULER = Path.of("/proc/thread-self/schedstat");

    /** Of this thread; where the system does not say what it missed, all the time that it was not on the processor. */
    static ProcessorTime now() {
        try {
            String[] said = Files.readString(SCHEDULER).split(" ");
            return new ProcessorTime(Long.parseLong(said[0]), Long.parseLong(said[1]));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            long had = THREADS.getCurrentThreadCpuTime();
            return new ProcessorTime(had, System.nanoTime() - had);
        }
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(had - before.had, missed - before.missed);
    }

    /** Which part of the time that it would have liked it had to do without, from 0 to 1. */
    double shortage() {
        return missed <= 0 ? 0 : (double) missed / (Math.max(0, had) + missed);
    }
}
