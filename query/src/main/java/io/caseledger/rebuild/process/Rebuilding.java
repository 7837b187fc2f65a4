package io.caseledger.rebuild.process;

import io.caseledger.gate.CommandDesk;
import io.caseledger.rebuild.RebuildWatchCommand.CompleteRebuild;
import io.caseledger.rebuild.RebuildWatchCommand.NoteRebuildCompared;
import io.caseledger.rebuild.WhenDifferent;
import io.caseledger.rebuild.view.RebuildView;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Comparison;
import io.caseledger.views.Pace;
import io.caseledger.views.Renewal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a rebuild one step further, as it is ordered. Only the thread of the process comes here. */
@Component
class Rebuilding {
    private static final Caller CALLER = Caller.system("rebuild");
    private static final long IDLE_SECONDS = 60;
    private static final long FOLLOW_MILLIS = 50;

    /** So close to the live views it is time for the next phase; it goes on following them. */
    private static final long CLOSE = 2_000;

    private final Orders orders;
    private final Renewal renewal;
    private final Telling telling;
    private final CommandDesk desk;
    private final RebuildProperties properties;
    private final Pace pace;
    private @Nullable Long retireAt;

    Rebuilding(Orders orders, Renewal renewal, Telling telling, CommandDesk desk, RebuildProperties properties) {
        this.orders = orders;
        this.renewal = renewal;
        this.telling = telling;
        this.desk = desk;
        this.properties = properties;
        this.pace = new Pace(properties.share());
    }

    /** Somebody ordered something else meanwhile. */
    private static final class Reordered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void step(@Nullable RebuildView ordered) throws InterruptedException {
        if (ordered == null) {
            idle();
            return;
        }
        switch (ordered.state()) {
            case RUNNING -> advance(ordered);
            case DIFFERENT -> follow(ordered);
            case ORDERED ->
                decided(
                        ordered,
                        _ -> complete(ordered, renewal.comparison(ordered.id()).orElseThrow()));
            case PAUSED -> {
                renewal.rest();
                rest(ordered);
            }
            case CANCELLED -> {
                renewal.discard();
                rest(ordered);
            }
            case SWITCHED -> switched(ordered);
        }
    }

    private void rest(RebuildView ordered) throws InterruptedException {
        telling.resting(ordered);
        idle();
    }

    /** Waits for orders; what was live before is deleted when its time has come. */
    private void idle() throws InterruptedException {
        Long at = retireAt;
        if (at == null) {
            orders.await(IDLE_SECONDS, TimeUnit.SECONDS);
            return;
        }
        orders.await(at - System.nanoTime());
        if (System.nanoTime() - at >= 0) {
            retireAt = null;
            renewal.retire();
        }
    }

    private void advance(RebuildView ordered) throws InterruptedException {
        renewal.open(ordered.id());
        boolean folded = fold();
        if (renewal.goal() - renewal.position() > CLOSE) {
            telling.folding(ordered);
        } else if (!renewal.isIndexed()) {
            telling.indexing(ordered);
        } else if (!renewal.isCompared()) {
            compare(ordered);
        } else {
            telling.switching(ordered);
            turn(compared -> judge(ordered, compared));
        }
        if (!folded) {
            orders.await(FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Says whether there was something to fold. */
    private boolean fold() throws InterruptedException {
        pace.begin();
        boolean folded = renewal.fold() > 0;
        if (folded) {
            orders.await(pace.end());
        }
        return folded;
    }

    private void compare(RebuildView ordered) {
        try {
            pace.begin();
            renewal.compare((documents, ofAbout) -> {
                telling.comparing(ordered, documents, ofAbout);
                giveWay();
                pace.begin();
            });
        } catch (Reordered _) {
            // it is compared from the beginning when it goes on
        }
    }

    private void giveWay() {
        try {
            orders.await(pace.end());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Reordered();
        }
        if (orders.isChanged()) {
            throw new Reordered();
        }
    }

    private void follow(RebuildView ordered) throws InterruptedException {
        renewal.open(ordered.id());
        boolean folded = fold();
        telling.resting(ordered);
        if (!folded) {
            orders.await(FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void decided(RebuildView ordered, Renewal.Decision decision) throws InterruptedException {
        renewal.open(ordered.id());
        boolean folded = fold();
        if (renewal.goal() - renewal.position() <= CLOSE && renewal.isIndexed()) {
            telling.switching(ordered);
            turn(decision);
        }
        if (!folded) {
            orders.await(FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void turn(Renewal.Decision decision) throws InterruptedException {
        if (!orders.isChanged() && renewal.turn(decision)) {
            retireAt = System.nanoTime() + properties.grace().toNanos();
            orders.change();
        }
    }

    private boolean judge(RebuildView ordered, Comparison compared) {
        if (compared.differences() > 0 && ordered.whenDifferent() == WhenDifferent.STAY) {
            var noted = new NoteRebuildCompared(
                    ordered.id(), compared.position(), compared.documents(), compared.differences());
            var _ = sent(noted);
            return false;
        }
        return complete(ordered, compared);
    }

    /** From here on it is decided: what a kill cuts off after it is finished at the next start. */
    private boolean complete(RebuildView ordered, Comparison compared) {
        return sent(
                new CompleteRebuild(ordered.id(), compared.position(), compared.documents(), compared.differences()));
    }

    /** False when somebody was quicker with another order. */
    private boolean sent(Object command) {
        try {
            var _ = desk.send(command, CALLER, null);
            return true;
        } catch (RuntimeException e) {
            if (Rejected.in(e).isEmpty()) {
                throw e;
            }
            return false;
        } finally {
            orders.change();
        }
    }

    private void switched(RebuildView ordered) throws InterruptedException {
        if (!renewal.isLive(ordered.id()) && renewal.goesOn(ordered.id())) {
            decided(ordered, _ -> true);
            return;
        }
        if (retireAt == null) {
            renewal.retire();
        }
        rest(ordered);
    }
}
