package io.caseledger.views;

import io.caseledger.find.Entry;
import io.caseledger.find.Index;
import io.caseledger.indicator.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that was folded, on its way into the index, with the clocks that run on it. */
record IndexChange<V extends Record>(Kind<V, ?> kind, Stored<V> stored) {
    static final String DUE_ITEMS = "due_items";

    /** A document as its paths see it. */
    private record Root(Record view, @Nullable Marks marks, String station) {}

    static String key(Kind<?, ?> kind, String id) {
        return kind.name() + "/" + id;
    }

    String key() {
        return key(kind, stored.id());
    }

    /** The later of two changes of one record. */
    static IndexChange<?> later(IndexChange<?> one, IndexChange<?> other) {
        return one.stored.position() > other.stored.position() ? one : other;
    }

    void putInto(Index index, ViewStore store) throws IOException {
        V view = store.shownNow(stored.view()); // no search finds whom nobody may see
        List<DueItem> clocks = store.dueItemsOf(kind, stored);
        @Nullable Marks marks = kind.desk() == null ? null : Marks.of(kind.desk(), view, clocks);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                kind.name(),
                stored.id(),
                kind.fields(),
                new Root(view, marks, stored.station()),
                counting(stored.standings())));
        for (DueItem it : clocks) {
            entries.add(new Entry(DUE_ITEMS, it.id(), DueItem.FIELDS, it, Map.of()));
        }
        index.put(key(), stored.position(), entries);
    }

    private static Map<String, LocalDate> counting(List<Standing> standings) {
        var counting = new HashMap<String, LocalDate>();
        for (Standing it : standings) {
            if (it.on() != null) {
                counting.put(it.indicator(), it.on());
            }
        }
        return counting;
    }
}
