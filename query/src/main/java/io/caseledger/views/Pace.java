package io.caseledger.views;

/**
 * Lets a thread give way. It sees that others want the processor when it is kept waiting for it. Of crowded time it takes its share,
 * and rests for the rest; alone it takes all.
 */
public final class Pace {
    /** More of the time than this without the processor is crowded; the collector and the compilers take some anyway. */
    private static final double CROWDED = 0.25;

    /** How much of the judgement is of the last piece of work. */
    private static final double LATEST = 0.3;

    private final double share;
    private double shortage;
    private long beganAt;
    private ProcessorTime before = new ProcessorTime(0, 0);

    /** @param share of crowded time, more than 0 and at most 1 */
    public Pace(double share) {
        this.share = share;
    }

    public void begin() {
        beganAt = System.nanoTime();
        before = ProcessorTime.now();
    }

    /** How long to rest after the work that was begun, in nanoseconds. */
    public long end() {
        return restAfter(System.nanoTime() - beganAt, ProcessorTime.now().since(before));
    }

    long restAfter(long worked, ProcessorTime got) {
        shortage = LATEST * got.shortage() + (1 - LATEST) * shortage;
        return shortage < CROWDED ? 0 : (long) (Math.max(0, worked) * (1 - share) / share);
    }
}
