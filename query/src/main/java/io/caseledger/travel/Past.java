package io.caseledger.travel;

import io.caseledger.find.Where;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.store.RecordedTimes;
import io.caseledger.views.Blend;
import io.caseledger.views.Kind;
import io.caseledger.views.Order;
import io.caseledger.views.Page;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.ViewPosition;
import io.caseledger.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The door to views as they were. Who may see what is decided as of now: by the workstation that a record belongs to, by what is
 * open in an emergency today, and without those who are erased or restricted today.
 */
@Component
public class Past {
    private static final int TRIES = 8;

    private final Views views;
    private final PastRecords records;
    private final PastLists lists;
    private final RecordedTimes times;
    private final ViewPosition position;
    private final Duration patience;
    private final Now now;

    Past(
            Views views,
            PastRecords records,
            PastLists lists,
            @Lazy RecordedTimes times,
            ViewPosition position,
            @Value("${caseledger.views.wait:5s}") Duration patience,
            Now now) {
        this.views = views;
        this.records = records;
        this.lists = lists;
        this.times = times;
        this.position = position;
        this.patience = patience;
        this.now = now;
    }

    /**
     * Where a moment is in the log, once the views show all that was known at it.
     *
     * @throws Rejected with {@code KNOWN_AT_IN_FUTURE} or {@code VIEWS_BEHIND}
     */
    public Vantage vantage(When when) {
        Until knownAt = when.knownAt();
        Until asOf = when.asOf();
        long known = Vantage.ALL;
        if (knownAt != null) {
            Rejected.unlessAbout("at.knownAt", !knownAt.isAfter(now.instant()), "KNOWN_AT_IN_FUTURE", knownAt);
            known = times.lastBefore(knownAt.bound());
        }
        Instant bound = asOf == null ? null : asOf.bound();
        long settled = bound == null ? known : Math.min(known, times.lastBefore(bound));
        long shown = knownAt == null ? settled : known;
        if (shown != Vantage.ALL && !position.await(shown, patience)) {
            throw Rejected.because("VIEWS_BEHIND", shown, position.reached());
        }
        return new Vantage(known, bound, settled);
    }

    /** The position that an answer from there reflects. */
    public long reflects(Vantage vantage) {
        return Math.min(vantage.known(), position.reached());
    }

    /** A record as it was; empty when it was not there yet, or is not in sight. */
    public <V extends Record> Optional<Stored<V>> find(Sight sight, Kind<V, ?> kind, String id, Vantage vantage) {
        return views.find(sight, kind, id).flatMap(it -> asThen(kind, it, vantage));
    }

    private <V extends Record> Optional<Stored<V>> asThen(Kind<V, ?> kind, Stored<V> stored, Vantage vantage) {
        return stored.position() <= vantage.settled()
                ? Optional.of(stored)
                : Optional.ofNullable(
                                records.asThen(kind, List.of(stored), vantage).get(stored.id()))
                        .map(views::shown);
    }

    /**
     * A page of a list as it was.
     *
     * @throws Rejected with {@code MOMENT_TOO_FAR} when too many records changed since to be folded once more
     */
    public <V extends Record> Page<Stored<V>> page(
            Sight sight, Kind<V, ?> kind, Where where, Order order, Slice slice, Vantage vantage) {
        // First those that have not changed: whatever changes meanwhile is then among those that have.
        var unchanged = views.page(sight, kind, unchanged(where, vantage), order, slice);
        var changed = lists.changed(kind, where, vantage);
        return Blend.of(
                order,
                slice,
                changed.then().page(sight, where, order, slice),
                unchanged,
                () -> count(sight, kind, where, vantage));
    }

    private static Where unchanged(Where where, Vantage vantage) {
        return Where.all(where, Where.not(new Where.Changed(vantage.settled())));
    }

    /**
     * How many records of a list there were; counted again when one changed between looking here and looking there.
     *
     * @throws Rejected with {@code MOMENT_UNSETTLED} when that goes on
     */
    public <V extends Record> long count(Sight sight, Kind<V, ?> kind, Where where, Vantage vantage) {
        for (int tried = 0; tried < TRIES; tried++) {
            int before = lists.changed(kind, where, vantage).then().size();
            long unchanged = views.count(sight, kind, unchanged(where, vantage));
            var changed = lists.changed(kind, where, vantage).then();
            if (changed.size() == before) {
                return unchanged + changed.count(sight, where);
            }
        }
        throw Rejected.because("MOMENT_UNSETTLED", TRIES);
    }
}
