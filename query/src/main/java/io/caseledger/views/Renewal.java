package io.caseledger.views;

import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Indicators;
import io.caseledger.shared.Rejected;
import io.caseledger.station.Stations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a new generation of the views beside the live one: it is folded from the beginning of the log, compared, and read from one
 * moment on. For one thread, which says when.
 */
@Component
public class Renewal {
    /** So many events may be missing when all lanes are brought to rest: they are folded while commands' views wait. */
    private static final long SOON = 4_000;

    private static final long REST_MILLIS = 5_000;

    private final Live live;
    private final Generations generations;
    private final EventStore events;
    private final ViewPosition views;
    private final List<Projection<?, ?>> projections;
    private final Indicators indicators;
    private final Clocks clocks;
    private final Stations stations;
    private final ParameterResolverFactory parameters;
    private final LeftOut leftOut;
    private final RenewalProperties properties;
    private volatile @Nullable NextGeneration next;
    private @Nullable Comparing comparing;
    /** What was live until a moment ago, for those who read it still. */
    private @Nullable Generation retired;

    Renewal(
            Live live,
            Generations generations,
            EventStore events,
            ViewPosition views,
            List<Projection<?, ?>> projections,
            Indicators indicators,
            Clocks clocks,
            Stations stations,
            ParameterResolverFactory parameters,
            LeftOut leftOut,
            RenewalProperties properties) {
        this.live = live;
        this.generations = generations;
        this.events = events;
        this.views = views;
        this.projections = projections;
        this.indicators = indicators;
        this.clocks = clocks;
        this.stations = stations;
        this.parameters = parameters;
        this.leftOut = leftOut;
        this.properties = properties;
    }

    /** Says of what was compared whether it is to be read from now on. */
    public interface Decision {
        boolean on(Comparison compared);
    }

    /** The disk has too little room for views that are not needed yet. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("The disk has no room for the new views");
        }
    }

    /** @throws Rejected with {@code REBUILD_NEEDS_ONE_NODE} where other nodes may share the views */
    public void mayBegin() {
        boolean shared = !live.now().store().isEmbedded();
        Rejected.unless(!shared || properties.onlyNode(), "REBUILD_NEEDS_ONE_NODE");
    }

    /** Goes on with the views of this rebuild, or begins them; those of another one are thrown away. */
    public void open(String rebuildId) {
        if (!goesOn(rebuildId)) {
            NextGeneration begun = opened(live.now().number() + 1);
            begun.begin(rebuildId);
            take(begun);
        }
    }

    /** Goes on with the views of this rebuild; false when there are none, and then those of others are thrown away. */
    public boolean goesOn(String rebuildId) {
        NextGeneration it = next;
        if (it != null && it.isOf(rebuildId)) {
            return true;
        }
        int number = live.now().number() + 1;
        if (it == null && generations.exists(number)) {
            it = opened(number);
            if (it.isOf(rebuildId)) {
                take(it);
                return true;
            }
            live.close(it.generation());
        }
        discard();
        return false;
    }

    /** Its due items may have been made by another calendar. */
    private void take(NextGeneration it) {
        new DueRefresh(it.generation().store(), clocks, projections).afterPropertiesSet();
        next = it;
    }

    private NextGeneration opened(int number) {
        Generation opened = live.open(number);
        opened.serve(false);
        var writer = new BatchWriter(opened.store(), indicators, clocks, opened, stations);
        return new NextGeneration(opened, new Refolding(writer, projections, parameters), leftOut);
    }

    /** Whether the views that are live came out of this rebuild. */
    public boolean isLive(String rebuildId) {
        return NextGeneration.madeBy(live.now().store(), rebuildId);
    }

    /** The position up to which the new views are folded. */
    public long position() {
        NextGeneration it = next;
        return it == null ? -1 : it.position();
    }

    /** The position that the live views have reached; the new ones never go beyond it. */
    public long goal() {
        return views.reached();
    }

    /**
     * Folds what comes next, and says how many events that were.
     *
     * @throws NoRoom before it takes what the log needs
     */
    public int fold() throws InterruptedException {
        long goal = goal();
        if (opened().position() >= goal) {
            return 0;
        }
        mustHaveRoom();
        List<TrackedEventMessage<?>> read = opened().read(events, goal, properties.batch());
        opened().fold(read);
        return read.size();
    }

    private NextGeneration opened() {
        return Objects.requireNonNull(next, "No rebuild is open");
    }

    private void mustHaveRoom() {
        if (opened().generation().room() < properties.keepFree().toBytes()) {
            throw new NoRoom();
        }
    }

    /** Lets go of the log; folding takes it up again. */
    public void rest() {
        NextGeneration it = next;
        if (it != null) {
            it.rest();
        }
    }

    /** Whether everything in the new views can be found; begins with that where it has not begun. */
    public boolean isIndexed() {
        mustHaveRoom();
        opened().generation().index();
        return opened().generation().isIndexed();
    }

    public boolean isCompared() {
        return comparing != null;
    }

    /** Holds old and new against each other while both move on. */
    public void compare(Watch watch) {
        var it = new Comparing(live.now(), opened().generation(), kinds());
        it.whileMoving(watch::done);
        comparing = it;
    }

    /** Hears how many documents are compared; may take its time, and may throw to end it. */
    public interface Watch {
        void done(long documents, long ofAbout);
    }

    private List<Kind<?, ?>> kinds() {
        return projections.stream().<Kind<?, ?>>map(Projection::kind).toList();
    }

    /**
     * Brings all lanes to rest at one position, looks at what is left to compare, and lets the new views be read if that is decided.
     * Commands are taken meanwhile; their views come a moment later.
     *
     * @return whether the new views are live; false also when it has to be tried again
     */
    public boolean turn(Decision decision) throws InterruptedException {
        if (goal() - opened().position() > SOON || !live.rest(REST_MILLIS)) {
            return false;
        }
        try {
            return turnAtRest(decision);
        } finally {
            live.goOn();
        }
    }

    private boolean turnAtRest(Decision decision) throws InterruptedException {
        NextGeneration it = opened();
        var lanes = new LaneTokens(live.now().tokens());
        if (lanes.most() - it.position() > SOON || it.position() > lanes.least()) {
            return false; // one of the lanes is far away, or told again from its beginning
        }
        mustHaveRoom();
        it.foldUpTo(lanes, events);
        if (!it.generation().isIndexed()) {
            return false;
        }
        Comparison compared = compared(lanes.least());
        it.takeTokensOf(live.now().store());
        if (!it.generation().save()) {
            throw new NoRoom();
        }
        return decision.on(compared) && turned(it.generation(), lanes.least());
    }

    /** After a restart nothing is compared again once somebody was asked to decide. */
    private Comparison compared(long position) {
        Comparing it = comparing;
        return it != null
                ? it.atRest(position)
                : Objects.requireNonNull(
                        Differences.comparisonOf(opened().generation().store()));
    }

    private boolean turned(Generation to, long position) {
        retire(); // of a rebuild just before
        Generation before = live.turnTo(to);
        to.follow(views::reached);
        before.follow(() -> position);
        leftOut.tell();
        rest();
        next = null;
        comparing = null;
        retired = before;
        return true;
    }

    /** Throws away what is not live, but for what was live until a moment ago. */
    public void discard() {
        NextGeneration it = next;
        next = null;
        comparing = null;
        if (it != null) {
            it.rest();
            live.close(it.generation());
        }
        int number = live.now().number();
        if (generations.exists(number + 1)) {
            generations.delete(number + 1);
        }
    }

    /** Deletes what was live before. */
    public void retire() {
        Generation it = retired;
        retired = null;
        if (it != null) {
            live.close(it);
        }
        int number = live.now().number();
        for (int older = Math.max(0, number - 3); older < number; older++) {
            if (generations.exists(older)) {
                generations.delete(older);
            }
        }
    }

    /** How this rebuild's views compared with the old ones; empty before they did. */
    public Optional<Comparison> comparison(String rebuildId) {
        return storeOf(rebuildId).map(Differences::comparisonOf);
    }

    /** In what they differed; nothing before they were compared. */
    public Optional<Page<Difference>> differences(String rebuildId, Slice slice) {
        return storeOf(rebuildId).map(it -> Differences.listed(it, slice));
    }

    private Optional<ViewStore> storeOf(String rebuildId) {
        NextGeneration it = next;
        if (it != null && it.isOf(rebuildId)) {
            return Optional.of(it.generation().store());
        }
        return isLive(rebuildId) ? Optional.of(live.now().store()) : Optional.empty();
    }
}
