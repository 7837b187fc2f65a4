package io.caseledger.rebuild.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Lets a thread give way. It sees that others want the processor when it does not get it itself: then the time for which it worked
 * is longer than the processor's time that it got. Of crowded time it takes its share, and rests for the rest; alone it takes all.
 */
final class Pace {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Less of the time than this on the processor is crowded; some of it goes to the disk and to the collector anyway. */
    private static final double CROWDED = 0.8;

    /** How much of the judgement is of the last piece of work. */
    private static final double LATEST = 0.3;

    private final double share;
    private double onProcessor = 1;
    private long beganAt;
    private long processorAt;

    Pace(double share) {
        this.share = share;
    }

    void begin() {
        beganAt = System.nanoTime();
        processorAt = THREADS.getCurrentThreadCpuTime();
    }

    /** How long to rest after the work that was begun, in nanoseconds. */
    long end() {
        return restAfter(System.nanoTime() - beganAt, THREADS.getCurrentThreadCpuTime() - processorAt);
    }

    long restAfter(long worked, long processor) {
        if (worked <= 0) {
            return 0;
        }
        double got = Math.min(1, (double) processor / worked);
        onProcessor = LATEST * got + (1 - LATEST) * onProcessor;
        return onProcessor >= CROWDED ? 0 : (long) (worked * (1 - share) / share);
    }
}
