package io.caseledger.travel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a record's events counts as of an instant. Steps of its life count from when they happened, in their order: one that
 * follows a later one counts with that, so that a beginning of them counts and the fold never misses what it builds on. What is
 * {@link io.caseledger.shared.Retroactive} counts with what it is about. A step happened, at the latest, when that was recorded.
 */
final class Effects {
    /** An event of a record, and when it was recorded. */
    record Fact(Object event, Instant recordedAt) {
        Rules rules() {
            return Rules.of(event);
        }

        boolean isStep() {
            return !rules().isRetroactive();
        }
    }

    private final List<Fact> facts;
    private final @Nullable Instant[] at;
    private final boolean[] counts;

    private Effects(List<Fact> facts) {
        this.facts = facts;
        at = new Instant[facts.size()];
        counts = new boolean[facts.size()];
    }

    /**
     * The events that count, by their places among all that are known; each as far as it counts.
     *
     * @param bound the first instant at which what happened no longer counts
     */
    static SequencedMap<Integer, Object> asOf(List<Fact> known, Instant bound) {
        var effects = new Effects(known);
        effects.time();
        effects.correctTimes();
        effects.count(bound);
        return effects.counted();
    }

    private void time() {
        for (int i = 0; i < at.length; i++) {
            Fact fact = facts.get(i);
            if (fact.isStep()) {
                at[i] = atLatest(fact.rules().occurredAt(fact.event()), fact.recordedAt());
            }
        }
    }

    private static Instant atLatest(@Nullable Instant happened, Instant recordedAt) {
        return happened == null || happened.isAfter(recordedAt) ? recordedAt : happened;
    }

    private void correctTimes() {
        for (int i = 0; i < at.length; i++) {
            Fact fact = facts.get(i);
            for (Rules.Part part : fact.rules().parts()) {
                Instant right = part.time(fact.event());
                int first = first(i, part.about());
                if (right != null && first >= 0) {
                    at[first] = atLatest(right, fact.recordedAt());
                }
            }
        }
    }

    /** The first step before a place that something is about; less than nothing when there is none. */
    private int first(int before, Rules.About about) {
        for (int i = 0; i < before; i++) {
            if (at[i] != null
                    && about.means(facts.get(before).event(), facts.get(i).event())) {
                return i;
            }
        }
        return -1;
    }

    private int last(int before, Rules.About about) {
        for (int i = before - 1; i >= 0; i--) {
            if (at[i] != null
                    && about.means(facts.get(before).event(), facts.get(i).event())) {
                return i;
            }
        }
        return -1;
    }

    private void count(Instant bound) {
        boolean begun = false;
        boolean over = false;
        for (int i = 0; i < at.length; i++) {
            Instant step = at[i];
            if (step == null) {
                counts[i] = begun && (i == 0 || concernsWhatCounts(i));
            } else {
                over |= !step.isBefore(bound);
                counts[i] = !over;
                begun |= !over;
            }
        }
    }

    /** What is about events of which none is known is about the record. */
    private boolean concernsWhatCounts(int place) {
        Rules.About about = facts.get(place).rules().about();
        int target = about == null ? -1 : last(place, about);
        return target < 0 || counts[target];
    }

    private SequencedMap<Integer, Object> counted() {
        var counted = new LinkedHashMap<Integer, Object>();
        for (int i = 0; i < at.length; i++) {
            if (counts[i]) {
                counted.put(i, asFarAsItCounts(i));
            }
        }
        return counted;
    }

    private Object asFarAsItCounts(int place) {
        Fact fact = facts.get(place);
        var left = new ArrayList<Rules.Part>();
        for (Rules.Part part : fact.rules().parts()) {
            int target = first(place, part.about());
            if (target >= 0 && !counts[target]) {
                left.add(part);
            }
        }
        return left.isEmpty() ? fact.event() : fact.rules().without(fact.event(), left);
    }
}
