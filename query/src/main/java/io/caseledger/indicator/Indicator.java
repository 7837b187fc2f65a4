package io.caseledger.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the guide, read from {@code indicators/direction-*.yaml}.
 *
 * @param active false while the facts that it counts do not exist yet
 * @param target reaching it meets the indicator ("以上" is inclusive); absent with {@code anyOf}, {@code allOf}, {@code all}
 * @param count which facts it counts, by the name of their views
 * @param by component of the view that tells items apart; two records with the same value count once
 * @param on component of the view with the day on which the fact counts
 * @param until component of the view with the first day on which it no longer does, such as the end of a publication
 * @param sum component of the view that a fact adds, instead of one
 * @param within with {@code sum} and {@code by}: the facts of an item add up within one value of this component, and the item
 *     counts as the largest of these sums. A unit that is repeated for another class adds nothing, unless that class heard more
 * @param per how much of the sum makes one of the target, such as the minutes of a class hour (学时)
 * @param where what must hold, in the order in which reasons are given
 * @param anyOf met when one of these is met
 * @param allOf met when all of these are met
 * @param requires met only when these are met as well as its own target
 * @param all an indicator beside it that counts what there is; this one counts those of them that meet {@code where} as well,
 *     on the later of both days, and is met when there are some and it counts them all
 * @param beside indicators without a target that are shown beside this one, such as the same facts counted by another component
 */
public record Indicator(
        String id,
        Words title,
        Words clause,
        @Nullable Boolean active,
        @Nullable Integer target,
        @Nullable Words unit,
        @Nullable Period period,
        @Nullable String count,
        @Nullable String by,
        @Nullable String on,
        @Nullable String until,
        @Nullable String sum,
        @Nullable String within,
        @Nullable Integer per,
        @Nullable List<Condition> where,
        @Nullable List<String> anyOf,
        @Nullable List<String> allOf,
        @Nullable List<String> requires,
        @Nullable String all,
        @Nullable List<String> beside) {

    /** A text in both languages. */
    public record Words(String zh, String en) {}

    /** A component of the view and the value it must have, with the sentence for when it has not. */
    public record Condition(String field, boolean is, Words otherwise) {}

    /** Within which window facts count. */
    public enum Period {
        /** From the project's start to its end, as awarded and extended. */
        PROJECT_YEAR,
        /** The calendar year of the day that is asked about. */
        CALENDAR_YEAR
    }

    public boolean isActive() {
        return active == null || active;
    }

    public boolean counts(String kind) {
        return isActive() && kind.equals(count);
    }

    public List<String> branches() {
        if (anyOf != null) {
            return anyOf;
        }
        return allOf != null ? allOf : List.of();
    }

    /** What must be met besides its own target. */
    public List<String> required() {
        return requires == null ? List.of() : requires;
    }

    /** The indicators that are shown beside it. */
    public List<String> shownBeside() {
        return beside == null ? List.of() : beside;
    }

    public List<Condition> conditions() {
        return where == null ? List.of() : where;
    }

    /** How much of what is counted or summed makes one of the target. */
    public int unitSize() {
        return per == null ? 1 : per;
    }

    /** Whether several records may be one item. */
    boolean isGrouped() {
        return by != null;
    }

    /**
     * Whether facts are measured against each other: what lies before the project must then not even be looked at, or a
     * lesson of last year would hide this year's.
     */
    boolean isRelative() {
        return all != null || within != null;
    }

    /** This one of {@code all}, with all that it takes over from the one that counts what there is. */
    Indicator among(Indicator whole) {
        if (Stream.of(target, count, by, sum, within, per, period).anyMatch(Objects::nonNull)) {
            throw new IllegalStateException("Indicator " + id + " counts among " + whole.id()
                    + ", which alone says what is counted, by what, in which period and how much must be reached");
        }
        var both = new ArrayList<>(whole.conditions());
        both.addAll(conditions());
        return new Indicator(
                id,
                title,
                clause,
                active,
                null,
                unit == null ? whole.unit() : unit,
                whole.period(),
                whole.count(),
                null,
                on,
                until,
                null,
                null,
                null,
                List.copyOf(both),
                null,
                null,
                requires,
                all,
                beside);
    }
}
