package io.caseledger.workstation;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Edition;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the checklist for workstations, in force from {@code effectiveFrom} until the day before
 * {@code effectiveTo}. A workstation keeps, in its own events, the version that was in force when it was planned.
 */
public record Checklist(
        String id, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, Wording title, List<Item> items)
        implements Edition {

    /**
     * One thing that must hold.
     *
     * @param atLeast the least number that fulfils a {@code NUMBER}; absent for {@code YES_NO}
     * @param unit of the number
     * @param countsStaff whether the number is that of the staff on the workstation's list
     * @param source why it is asked for
     */
    public record Item(
            String id,
            Wording title,
            Measure measure,
            @Nullable Double atLeast,
            @Nullable Wording unit,
            boolean countsStaff,
            Wording source) {

        /** Whether an answer fulfils the item; exactly the least number does (以上). */
        public boolean isFulfilledBy(@Nullable Double number, @Nullable Boolean holds) {
            return measure == Measure.NUMBER
                    ? number != null && atLeast != null && number >= atLeast
                    : Boolean.TRUE.equals(holds);
        }

        /** Refuses an answer of the wrong kind. */
        void check(@Nullable Double number, @Nullable Boolean holds) {
            boolean whole = number == null || !countsStaff || number % 1 == 0;
            boolean fits = measure == Measure.NUMBER
                    ? number != null && holds == null && whole
                    : holds != null && number == null;
            String field = measure == Measure.NUMBER ? "number" : "holds";
            Rejected.unlessAbout(field, fits, "CHECKLIST_ANSWER_MISFIT", id, field);
        }

        Reason unfulfilled() {
            return new Reason(
                    "CHECKLIST_ITEM_UNFULFILLED", null, List.of(id, title.zh() + " / " + title.en(), demand()));
        }

        private String demand() {
            String plain = String.valueOf(atLeast).replaceAll("\\.0$", "");
            return measure == Measure.NUMBER ? ">= " + plain + (unit == null ? "" : " " + unit.zh()) : "是 / yes";
        }
    }

    /** How an item is answered. */
    public enum Measure {
        NUMBER,
        YES_NO
    }

    @Override
    public @Nullable String fault() {
        if (blank(id) || Objects.isNull(effectiveFrom) || blank(title)) {
            return "id, effectiveFrom and title are required";
        }
        if (Objects.isNull(items) || items.isEmpty()) {
            return "items are required";
        }
        var seen = new HashSet<String>();
        for (Item item : items) {
            if (blank(item.id()) || Objects.isNull(item.measure()) || blank(item.title()) || blank(item.source())) {
                return "each item needs id, measure, title and source, in zh and en";
            }
            if (!seen.add(item.id())) {
                return "the item " + item.id() + " stands twice";
            }
            boolean number = item.measure() == Measure.NUMBER;
            if (number != (item.atLeast() != null) || number == blank(item.unit()) || item.countsStaff() && !number) {
                return "the item " + item.id() + " needs atLeast and unit exactly when it is a NUMBER";
            }
        }
        return null;
    }

    /** The item of this id, or a refusal that names all there are. */
    Item item(String itemId) {
        return items.stream()
                .filter(it -> it.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Rejected.about(
                        "item",
                        "CHECKLIST_ITEM_UNKNOWN",
                        itemId,
                        items.stream().map(Item::id).collect(Collectors.joining(", "))));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean blank(@Nullable Wording words) {
        return words == null || blank(words.zh()) || blank(words.en());
    }
}
