package io.caseledger.privacy;

import io.caseledger.privacy.PersonRegisterEvent.*;
import io.caseledger.seal.Keyring;
import io.caseledger.shared.RepeatedFault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries out on this node what the register says, whoever entered it: before anything is shown or folded at a start, before an
 * order of this node is answered, and soon after one of another node. Keys go at once; plain copies behind it, again and again
 * until it is done.
 */
@Component
class PersonRegisterFollower implements SmartLifecycle {
    /** Before the views are folded and anybody is served. */
    static final int PHASE = Integer.MIN_VALUE + 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(PersonRegisterFollower.class);
    private static final long OTHER_NODES_MILLIS = 500;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final long STOP_SECONDS = 2;

    private final EventStore events;
    private final Keyring keys;
    private final ObjectProvider<PersonalCopies> copies;
    private final CopyRemoval removal;
    private final Duration tryAgain;
    private final PersonRegister register = new PersonRegister();
    private final RepeatedFault fault = new RepeatedFault();

    /** What was read and not carried out yet. */
    private final Queue<PersonRegisterEvent> entered = new ArrayDeque<>();

    private final Map<String, List<String>> restrictedBy = new HashMap<>();
    private volatile @Nullable ScheduledExecutorService worker;

    @Autowired
    PersonRegisterFollower(
            EventStore events, Keyring keys, ObjectProvider<PersonalCopies> copies, CopyRemoval removal) {
        this(events, keys, copies, removal, TRY_AGAIN);
    }

    PersonRegisterFollower(
            EventStore events,
            Keyring keys,
            ObjectProvider<PersonalCopies> copies,
            CopyRemoval removal,
            Duration tryAgain) {
        this.events = events;
        this.keys = keys;
        this.copies = copies;
        this.removal = removal;
        this.tryAgain = tryAgain;
    }

    @Override
    public synchronized void start() {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("erasures").factory());
        worker = timer;
        follow();
        var _ = timer.scheduleWithFixedDelay(
                this::follow, OTHER_NODES_MILLIS, OTHER_NODES_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes what was entered since, and destroys the keys; when this returns, nobody who was erased is shown on this node. */
    synchronized void follow() {
        try {
            entered.addAll(register.readOn(events));
            Set<String> pending =
                    register.pending().stream().map(ErasureEntered::erasureId).collect(Collectors.toSet());
            var refreshed = new HashSet<String>();
            while (!entered.isEmpty()) {
                carryOut(entered.element(), pending, refreshed);
                entered.remove();
            }
            if (!refreshed.isEmpty()) {
                later(() -> removal.refresh(refreshed), Duration.ZERO);
            }
            fault.isOver();
        } catch (RuntimeException e) {
            if (fault.isNews(e)) {
                LOG.error("Orders to erase or restrict persons could not be carried out; it is tried again.", e);
            }
        }
    }

    private void carryOut(PersonRegisterEvent event, Set<String> pending, Set<String> refreshed) {
        switch (event) {
            case ErasureEntered it -> erase(it, pending.contains(it.erasureId()));
            case ErasureEnded _ -> {}
            case RestrictionEntered it -> {
                restrictedBy.put(it.restrictionId(), it.subjects());
                keys.restrict(it.subjects());
                refreshed.addAll(it.subjects());
            }
            case RestrictionEnded it -> {
                List<String> subjects = restrictedBy.getOrDefault(it.restrictionId(), List.of());
                keys.lift(subjects);
                refreshed.addAll(subjects);
            }
        }
    }

    private void erase(ErasureEntered it, boolean pending) {
        Set<String> had = keys.destroy(it.subjects());
        copies.forEach(PersonalCopies::forget);
        if (!pending && !had.isEmpty()) {
            LOG.warn(
                    "The store of keys held keys of the person {}, who is erased: they are destroyed again.",
                    it.personId());
        }
        if (pending || !had.isEmpty()) {
            later(() -> removal.remove(it, pending), Duration.ZERO);
        }
    }

    /** Tries until it is done; the keys are destroyed already. */
    private void later(Runnable work, Duration pause) {
        ScheduledExecutorService timer = worker;
        if (timer == null || timer.isShutdown()) {
            return; // the next start finds it
        }
        var _ = timer.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "Copies of an erased person could not be removed; it is tried again: {}", e.toString());
                        later(work, tryAgain);
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService timer = worker;
        if (timer != null) {
            timer.shutdownNow();
            try {
                var _ = timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
