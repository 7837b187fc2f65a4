package io.caseledger.institution;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where somebody worked, in order; at one institution at a time. */
record Engagements(List<Engagement> all) {

    /** @throws Rejected with {@code PERIODS_OUT_OF_ORDER} when one begins before the one before it is over */
    static Engagements inOrder(List<Engagement> all, String field) {
        for (int i = 1; i < all.size(); i++) {
            boolean after = all.get(i - 1).validity().endsBefore(all.get(i).validity());
            Rejected.unlessAbout(field + "[" + i + "].validity.from", after, "PERIODS_OUT_OF_ORDER");
        }
        return new Engagements(List.copyOf(all));
    }

    boolean running() {
        return all.getLast().validity().until() == null;
    }

    Optional<String> institutionOn(LocalDate day) {
        return all.stream()
                .filter(it -> it.validity().covers(day))
                .map(Engagement::institutionId)
                .findFirst();
    }

    /** With an end of the last one, on a day on which it was running. */
    Engagements left(LocalDate on) {
        Engagement last = all.getLast();
        var changed = new ArrayList<>(all);
        changed.set(
                all.size() - 1,
                new Engagement(last.institutionId(), last.validity().endingOn(on, "on")));
        return new Engagements(List.copyOf(changed));
    }

    /**
     * With one more; the last one ends on the same day when it was still running.
     *
     * @throws Rejected with {@code ALREADY_ENGAGED} there, or {@code DAY_OUTSIDE_PERIOD} because the last one had not begun
     */
    Engagements moved(String institutionId, LocalDate on) {
        Engagement last = all.getLast();
        var again = new Engagement(institutionId, Validity.since(on));
        boolean over = last.validity().endsBefore(again.validity());
        boolean elsewhere = !last.institutionId().equals(institutionId);
        Rejected.unlessAbout("institutionId", over || elsewhere, "ALREADY_ENGAGED", institutionId);
        var more = new ArrayList<>(over ? all : left(on).all);
        more.add(again);
        return new Engagements(List.copyOf(more));
    }
}
