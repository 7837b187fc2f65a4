package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.Anomalies;
import io.caseledger.anomaly.AnomalyEvent;
import io.caseledger.anomaly.Assessment;
import io.caseledger.gate.Fingerprints;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import io.caseledger.views.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log behind everything else, and answers what was found. While others want the processor it works a small part
 * of the time, so that they do not notice; whoever asks for a position is waited with.
 */
public final class AnomalyWatch implements Anomalies, AutoCloseable {
    private static final int AT_ONCE = 256;

    /** The part of this machine that it takes while others work. */
    private static final double SHARE = 0.02;

    private static final long LONGEST_REST = Duration.ofSeconds(10).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final Log log;
    private final AnomalyRules rules;
    private final Fingerprints prints;
    private final Pace pace = new Pace(Math.min(1, SHARE * Runtime.getRuntime().availableProcessors()));
    private @Nullable AnomalyState state;

    AnomalyWatch(Path file, Log log, AnomalyRules rules, Fingerprints prints) {
        this.file = file;
        this.log = log;
        this.rules = rules;
        this.prints = prints;
    }

    /** Opened when it is first asked for: the log may not be open before. */
    private synchronized AnomalyState state() {
        if (state == null) {
            state = AnomalyState.open(file, log, rules, prints);
        }
        return state;
    }

    /** Folds all that is new, and rests between while others want the processor. */
    void look() {
        pace.begin();
        while (step() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(pace.end(), LONGEST_REST));
            pace.begin();
        }
    }

    /** Folds some events; says whether there were any. */
    private synchronized boolean step() {
        List<StoredEvent> next = log.after(state().reached(), AT_ONCE);
        state().take(next);
        return !next.isEmpty();
    }

    /** The last event that is folded. */
    public synchronized long reached() {
        return state().reached();
    }

    /**
     * Folds up to a position at once; nothing when none is asked for.
     *
     * @throws Rejected with {@code VIEWS_BEHIND} when that takes too long
     */
    public void reach(@Nullable Long position) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (position != null && reached() < position) {
            boolean more = step();
            if (!more || System.nanoTime() - end > 0) {
                Rejected.unless(reached() >= position, "VIEWS_BEHIND", position, reached());
            }
        }
    }

    @Override
    public Optional<Anomalies.Found> find(String anomalyId) {
        reach(log.head());
        return one(anomalyId)
                .map(it -> new Anomalies.Found(
                        it.ruleId(),
                        it.projectIds().isEmpty()
                                ? AnomalyEvent.LANE
                                : it.projectIds().getFirst(),
                        it.standing(),
                        it.events().stream().map(Anomaly.Evidence::position).toList()));
    }

    public synchronized Optional<Anomaly> one(String id) {
        return state().table().find(id);
    }

    /** Which anomalies are wanted; each condition that is given must hold. */
    public record Wanted(
            @Nullable String projectId,
            @Nullable String rule,
            @Nullable Boolean standing,
            @Nullable Boolean assessed,
            @Nullable Assessment assessment,
            @Nullable Instant from,
            @Nullable Instant until) {
        /** All of them. */
        public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);
    }

    /** The anomalies beyond a number, those found last first; backward, those before it. */
    public synchronized List<Anomaly> find(Wanted wanted, @Nullable Long beyond, boolean backward, int limit) {
        return state().table().find(wanted, beyond, backward, limit);
    }

    public synchronized long count(Wanted wanted) {
        return state().table().count(wanted);
    }

    /** All rules, of every version. */
    public List<RuleText> rules() {
        return rules.versions().all().stream()
                .flatMap(policy -> policy.rules().stream().map(it -> RuleText.of(policy, it)))
                .toList();
    }

    /** The rule that judged an anomaly last, and what it says of it. */
    public RuleText ruleOf(Anomaly anomaly) {
        return rules.byId(anomaly.policy()).stream()
                .flatMap(policy -> policy.rules().stream()
                        .filter(it -> it.id().equals(anomaly.ruleId()))
                        .map(it -> RuleText.of(policy, it)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized void close() {
        if (state != null) {
            state.close();
        }
    }
}
