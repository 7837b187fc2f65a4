package io.caseledger.rebuild.process;

import io.caseledger.rebuild.RebuildState;
import io.caseledger.rebuild.view.RebuildView;
import io.caseledger.views.Renewal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells how the rebuild gets on: those who watch, at most once a second, and the program's log, at most every ten seconds. */
@Component
class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOGGED_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int FOLDED = 85;
    private static final int INDEXED = 90;
    private static final int COMPARED = 99;
    private static final int ALL = 100;

    private final Renewal renewal;
    private final ApplicationEventPublisher listeners;
    private final Speed speed = new Speed();
    private volatile @Nullable RebuildProgress last;
    private long toldAt = Long.MIN_VALUE / 2;
    private long loggedAt = Long.MIN_VALUE / 2;

    Telling(Renewal renewal, ApplicationEventPublisher listeners) {
        this.renewal = renewal;
        this.listeners = listeners;
    }

    /** How it gets on; null when there never was a rebuild. */
    @Nullable
    RebuildProgress last() {
        return last;
    }

    /** What can be said of an order that nobody has taken up yet. */
    RebuildProgress atOnce(RebuildView rebuild) {
        return progress(rebuild, RebuildPhase.RESTING, percent(rebuild), null);
    }

    void resting(RebuildView rebuild) {
        speed.forget();
        tell(atOnce(rebuild));
    }

    private int percent(RebuildView rebuild) {
        return switch (rebuild.state()) {
            case SWITCHED -> renewal.isLive(rebuild.id()) ? ALL : COMPARED;
            case CANCELLED -> 0;
            case DIFFERENT, ORDERED -> COMPARED;
            case RUNNING, PAUSED -> folded();
        };
    }

    void folding(RebuildView rebuild) {
        speed.at(System.nanoTime(), renewal.position());
        tell(progress(rebuild, RebuildPhase.FOLDING, folded(), null));
    }

    void indexing(RebuildView rebuild) {
        tell(progress(rebuild, RebuildPhase.INDEXING, FOLDED, null));
    }

    void comparing(RebuildView rebuild, long documents, long ofAbout) {
        long part = ofAbout == 0 ? 0 : (COMPARED - INDEXED) * Math.min(documents, ofAbout) / ofAbout;
        tell(progress(rebuild, RebuildPhase.COMPARING, INDEXED + (int) part, null));
    }

    void switching(RebuildView rebuild) {
        tell(progress(rebuild, RebuildPhase.SWITCHING, COMPARED, null));
    }

    void stopped(RebuildView rebuild, String fault) {
        speed.forget();
        tell(progress(rebuild, RebuildPhase.STOPPED, folded(), fault));
    }

    private int folded() {
        long goal = renewal.goal();
        return goal <= 0 ? 0 : (int) (FOLDED * Math.clamp(renewal.position(), 0, goal) / goal);
    }

    private RebuildProgress progress(RebuildView rebuild, RebuildPhase phase, int percent, @Nullable String fault) {
        boolean folding = phase == RebuildPhase.FOLDING;
        long position = rebuild.state() == RebuildState.SWITCHED ? renewal.goal() : renewal.position();
        return new RebuildProgress(
                rebuild,
                phase,
                percent,
                position,
                renewal.goal(),
                folding ? speed.perSecond() : null,
                folding ? speed.secondsFor(renewal.goal() - position) : null,
                fault);
    }

    private void tell(RebuildProgress now) {
        RebuildProgress before = last;
        last = now;
        boolean other = before == null
                || before.phase() != now.phase()
                || !before.rebuild().equals(now.rebuild());
        boolean moves = now.phase() != RebuildPhase.RESTING && !now.equals(before);
        long at = System.nanoTime();
        if (other || at - toldAt > TOLD_EVERY_NANOS && moves) {
            toldAt = at;
            listeners.publishEvent(now);
        }
        if (other || at - loggedAt > LOGGED_EVERY_NANOS && moves) {
            loggedAt = at;
            log(now);
        }
    }

    private static void log(RebuildProgress it) {
        LOG.info(
                "Rebuild {}: {}, {} {} %, position {} of {}, {} events/s, {} s left{}",
                it.rebuild().id(),
                it.rebuild().state(),
                it.phase(),
                it.percent(),
                it.position(),
                it.goal(),
                it.eventsPerSecond() == null ? "-" : it.eventsPerSecond(),
                it.secondsLeft() == null ? "-" : it.secondsLeft(),
                it.fault() == null ? "" : ", stopped: " + it.fault());
    }
}
