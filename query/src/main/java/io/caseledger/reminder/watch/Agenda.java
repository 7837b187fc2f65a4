package io.caseledger.reminder.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Which clocks to look at next, complete up to an instant. When there are too many, it is complete up to an earlier one. */
final class Agenda {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::itemId);

    private final TreeSet<Entry> entries = new TreeSet<>(ORDER);
    private final int most;
    private Instant until;

    private record Entry(Instant at, String itemId) {}

    Agenda(Instant until, int most) {
        this.until = until;
        this.most = most;
    }

    /** Whether everything up to this instant is known. */
    boolean covers(Instant now) {
        return now.isBefore(until);
    }

    void add(Instant at, String itemId) {
        if (at.isBefore(until)) {
            entries.add(new Entry(at, itemId));
            if (entries.size() > most) {
                until = entries.last().at();
                entries.removeIf(it -> !it.at().isBefore(until));
            }
        }
    }

    /** The clocks whose time has come; they are taken off. */
    List<String> take(Instant now) {
        var due = new ArrayList<String>();
        while (!entries.isEmpty() && !now.isBefore(entries.first().at())) {
            due.add(entries.pollFirst().itemId());
        }
        return due;
    }
}
