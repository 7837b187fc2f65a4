package io.caseledger.travel;

import io.caseledger.find.Where;
import io.caseledger.views.Handful;
import io.caseledger.views.Kind;
import io.caseledger.views.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The records of a kind that changed since a moment, as they were. How a record was at a moment of which all is known stays as it is;
 * where all that is known counts, a later event may say that it had been otherwise.
 */
final class Changed<V extends Record> {
    private final Kind<V, ?> kind;
    private final Where among;
    private final Vantage vantage;
    private final Whole whole;
    private final PastRecords records;
    private final LongSupplier reached;
    private final Handful<V> then;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private long followed;

    /**
     * @param among which records might be asked for; something that never changes about them
     * @param reached the position up to which all views are folded
     * @param then still empty
     */
    Changed(
            Kind<V, ?> kind,
            Where among,
            Vantage vantage,
            Whole whole,
            PastRecords records,
            LongSupplier reached,
            Handful<V> then) {
        this.kind = kind;
        this.among = among;
        this.vantage = vantage;
        this.whole = whole;
        this.records = records;
        this.reached = reached;
        this.then = then;
        followed = vantage.settled();
    }

    /**
     * Takes in what changed since it was last asked.
     *
     * @throws io.caseledger.shared.Rejected with {@code MOMENT_TOO_FAR}
     */
    synchronized void follow() {
        long folded = reached.getAsLong(); // read first: all up to there is found below
        List<Stored<V>> found = whole.all(kind, Where.all(among, new Where.Changed(followed)));
        if (!found.isEmpty()) {
            take(found);
        }
        followed = Math.max(followed, folded);
    }

    private void take(List<Stored<V>> found) {
        Set<String> all = new HashSet<>(met);
        found.forEach(it -> all.add(it.id()));
        whole.requireFew(all.size());
        List<Stored<V>> unfolded = found.stream()
                .filter(it -> vantage.knowsAll() || !met.contains(it.id()))
                .toList();
        Map<String, Stored<V>> were = records.asThen(kind, unfolded, vantage);
        unfolded.stream().map(Stored::id).filter(it -> !were.containsKey(it)).forEach(then::remove);
        were.values().forEach(then::put);
        met.addAll(all);
    }

    /** Whether a record changed since, or began. */
    boolean isOther(String id) {
        return met.contains(id);
    }

    /** As they were; without those that were not there yet. */
    Handful<V> then() {
        return then;
    }
}
