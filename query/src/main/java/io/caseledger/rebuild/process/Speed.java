package io.caseledger.rebuild.process;

import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** How many events were folded a second lately, rests included. */
final class Speed {
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private record Point(long at, long position) {}

    private final ArrayDeque<Point> points = new ArrayDeque<>();

    void forget() {
        points.clear();
    }

    void at(long nanos, long position) {
        points.addLast(new Point(nanos, position));
        while (points.size() > 2 && nanos - points.getFirst().at() > WINDOW_NANOS) {
            points.removeFirst();
        }
    }

    /** Absent until something was folded. */
    @Nullable
    Long perSecond() {
        if (points.size() < 2) {
            return null;
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        long nanos = last.at() - first.at();
        return nanos <= 0 ? null : Math.round((last.position() - first.position()) * NANOS_PER_SECOND / nanos);
    }

    /** Until so many more are folded; absent while nothing is. */
    @Nullable
    Long secondsFor(long events) {
        Long perSecond = perSecond();
        return perSecond == null || perSecond == 0 ? null : Math.ceilDiv(Math.max(0, events), perSecond);
    }
}
