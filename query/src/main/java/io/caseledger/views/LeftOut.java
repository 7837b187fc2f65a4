package io.caseledger.views;

import io.caseledger.aside.Aside;
import io.caseledger.aside.AsideDesk;
import io.caseledger.aside.Decisions;
import io.caseledger.indicator.Omissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Which events the views leave out, since they were set aside. It is known before anything is folded, out of the log itself, where a
 * decision comes long after the event it is about; and it follows for each generation from how many decisions there were when that was
 * begun, which stands in the generation.
 */
@Component
public class LeftOut implements LeavingOut, Omissions, SmartLifecycle {
    /** Before the views are folded and anybody is served. */
    static final int PHASE = Integer.MIN_VALUE + 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    private final ObjectProvider<AsideDesk> desk;
    private final Live live;
    private final ApplicationEventPublisher listeners;
    private volatile @Nullable Known known;
    private volatile boolean running;

    /** @param desk looked up when it is needed: what folds the log is made before the log is open */
    LeftOut(ObjectProvider<AsideDesk> desk, Live live, ApplicationEventPublisher listeners) {
        this.desk = desk;
        this.live = live;
        this.listeners = listeners;
    }

    /** What was decided, and what follows from it for views by how many decisions there were when they were begun. */
    private static final class Known {
        private final Decisions decisions;
        private final Map<Integer, SortedMap<Long, Aside>> byBeginning = new ConcurrentHashMap<>();

        Known(Decisions decisions) {
            this.decisions = decisions;
        }

        SortedMap<Long, Aside> leftOut(int begun) {
            return byBeginning.computeIfAbsent(begun, decisions::leftOut);
        }
    }

    /** What views lack changed, by a decision or by other views. */
    public record Changed() {}

    /** What cannot be read yet is read by whoever needs it first: nothing is folded without. */
    @Override
    public void start() {
        running = true;
        try {
            var _ = read();
        } catch (RuntimeException e) {
            LOG.warn("Which events are set aside cannot be read yet; it is tried again: {}", e.toString());
        }
    }

    private synchronized Known read() {
        Known before = known;
        Decisions now = desk.getObject().readOn(before == null ? Decisions.NONE : before.decisions);
        if (before == null) {
            live.now().beginUnlessBegun(now.count());
        }
        Known read = before != null && before.decisions.count() == now.count() ? before : new Known(now);
        known = read;
        return read;
    }

    private Known current() {
        Known read = known;
        return read == null ? read() : read;
    }

    /** Reads what was decided meanwhile, here or on another node. */
    void decided() {
        var _ = read();
        tell();
    }

    /** Reads again what another node may have decided about an event at which this one stands still. */
    void lookElsewhere() {
        if (!live.now().store().isEmbedded()) {
            var _ = read();
        }
    }

    /** Tells those who show figures. */
    void tell() {
        listeners.publishEvent(new Changed());
    }

    /** Notes of views that are begun now which decisions there were. */
    void begin(Generation next) {
        next.begin(read().decisions.count());
    }

    boolean leavesOut(Generation views, long position) {
        return current().decisions.count() > 0 && of(views).containsKey(position);
    }

    /** Of the live views. */
    @Override
    public boolean leavesOut(long position) {
        return leavesOut(live.now(), position);
    }

    private SortedMap<Long, Aside> of(Generation views) {
        return current().leftOut(views.begun());
    }

    /** The events that the live views lack, by position. Views that other nodes fold may lack what was decided there. */
    public SortedMap<Long, Aside> now() {
        lookElsewhere();
        return known();
    }

    /** The same, as far as this node knows by now. */
    public SortedMap<Long, Aside> known() {
        return of(live.now());
    }

    @Override
    public List<Aside> of(String projectId) {
        return now().values().stream().filter(it -> it.concerns(projectId)).toList();
    }

    @Override
    public <T> T together(Supplier<T> reading) {
        while (true) {
            Generation before = live.now();
            T read = reading.get();
            if (live.now() == before) {
                return read;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
