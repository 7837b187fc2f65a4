package io.caseledger.aside;

import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was decided about events that cannot be folded, in order. Which events some views leave out follows from this alone, and from
 * how many of the decisions there were when they were begun: an event is set aside only while the views stand still before it, so what
 * is decided later holds for them; what is taken back later they lack all the same.
 */
public record Decisions(List<AsideEvent> all) {
    public static final Decisions NONE = new Decisions(List.of());

    public Decisions {
        all = List.copyOf(all);
    }

    public int count() {
        return all.size();
    }

    /** What views leave out, by position, that were begun when there were so many decisions. */
    public SortedMap<Long, Aside> leftOut(int begun) {
        var left = new TreeMap<Long, Aside>();
        for (int i = 0; i < all.size(); i++) {
            boolean before = i < begun;
            switch (all.get(i)) {
                case EventSetAside it -> left.put(it.position(), Aside.of(it));
                case EventTakenBack it when before -> left.remove(it.position());
                case EventTakenBack it -> left.computeIfPresent(it.position(), (_, aside) -> aside.takenBack(it));
            }
        }
        return Collections.unmodifiableSortedMap(left);
    }

    /** What views leave out that are begun now. */
    public SortedMap<Long, Aside> inForce() {
        return leftOut(count());
    }
}
