package io.caseledger.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When something that a register lists existed: closed and opened again, it has several periods, in their order. */
public record Periods(List<Validity> all) {
    /**
     * Periods that somebody gives as a whole.
     *
     * @throws Rejected with {@code PERIODS_OUT_OF_ORDER} when one begins before the one before it is over
     */
    public static Periods inOrder(List<Validity> all, String field) {
        for (int i = 1; i < all.size(); i++) {
            boolean after = all.get(i - 1).endsBefore(all.get(i));
            Rejected.unlessAbout(field + "[" + i + "].from", after, "PERIODS_OUT_OF_ORDER");
        }
        return new Periods(List.copyOf(all));
    }

    public boolean cover(LocalDate day) {
        return all.stream().anyMatch(it -> it.covers(day));
    }

    /** With an end of the last one. */
    public Periods closed(LocalDate on) {
        var changed = new ArrayList<>(all);
        changed.set(all.size() - 1, all.getLast().endingOn(on, "on"));
        return new Periods(List.copyOf(changed));
    }

    /**
     * With one more from a day on.
     *
     * @throws Rejected with {@code DAY_TOO_EARLY} when the last one was not over by then
     */
    public Periods reopened(LocalDate on) {
        Validity again = Validity.since(on);
        Rejected.unlessAbout(
                "on",
                all.getLast().endsBefore(again),
                "DAY_TOO_EARLY",
                String.valueOf(all.getLast().until()));
        var more = new ArrayList<>(all);
        more.add(again);
        return new Periods(List.copyOf(more));
    }

    /** Where a record with these periods stands; void ones stand nowhere. */
    public RegisterState state(boolean voided) {
        if (voided) {
            return RegisterState.VOIDED;
        }
        return all.getLast().until() == null ? RegisterState.OPEN : RegisterState.ENDED;
    }
}
