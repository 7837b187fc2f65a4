package io.caseledger.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the guide, read from {@code indicators/direction-*.yaml}.
 *
 * @param active false while the facts that it counts do not exist yet
 * @param target reaching it meets the indicator ("以上" is inclusive); absent with {@code anyOf}, {@code allOf}, {@code all}
 * @param count which facts it counts, by the name of their views
 * @param by component of the view that tells items apart; two records with the same value count once
 * @param on component of the view with the day on which the fact counts
 * @param where what must hold, in the order in which reasons are given
 * @param anyOf met when one of these is met
 * @param allOf met when all of these are met
 * @param all the target is every item there is
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
        @Nullable List<Condition> where,
        @Nullable List<String> anyOf,
        @Nullable List<String> allOf,
        @Nullable Boolean all,
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

    /** The indicators that are shown beside it. */
    public List<String> shownBeside() {
        return beside == null ? List.of() : beside;
    }

    List<Condition> conditions() {
        return where == null ? List.of() : where;
    }

    /** Whether several records may be one item. */
    boolean isGrouped() {
        return by != null;
    }
}
