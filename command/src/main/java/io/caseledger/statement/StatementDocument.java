package io.caseledger.statement;

import io.caseledger.deadline.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a statement says. Lists of items, which may be long, are kept as files of their own and stand here by their digests. Names
 * and components are stored for ever: what was signed must stay readable.
 *
 * @param asOf facts up to and including this day count
 * @param issuedBy the subject of the token, so that no name of a person is signed for ever
 * @param position of the log at which the figures were counted: what was recorded later is not in them
 * @param figures one for each indicator of the direction; those that stand beside another follow it
 * @param checkpoint the signed note of a checkpoint whose tree holds the event at {@code position}
 * @param restates absent for the first of a chain
 */
public record StatementDocument(
        String format,
        String statementId,
        Subject project,
        LocalDate asOf,
        Occasion occasion,
        String reason,
        String issuedBy,
        Instant issuedAt,
        long position,
        List<Figure> figures,
        Definitions definitions,
        String checkpoint,
        @Nullable Restates restates) {
    public static final String FORMAT = "caseledger-statement/1";

    /**
     * Whose figures they are.
     *
     * @param endsOn the first day after its period
     */
    public record Subject(
            String id, String direction, String title, String unit, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * An indicator's figure, in whole numbers: items, or what is summed, of which {@code unitSize} make one {@code unit}.
     *
     * @param besideOf the indicator beside which it is only shown; absent for one that decides
     * @param until the first day after the window
     * @param metBy which of {@code anyOf}, {@code allOf} and {@code requires} are met
     * @param items absent for an indicator made of branches, or an inactive one
     */
    public record Figure(
            String indicator,
            Wording title,
            @Nullable Wording unit,
            int unitSize,
            @Nullable String besideOf,
            @Nullable Integer value,
            @Nullable Integer target,
            boolean met,
            @Nullable Integer margin,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> anyOf,
            List<String> allOf,
            List<String> requires,
            List<String> metBy,
            @Nullable Listing items) {

        Figure with(@Nullable Listing listing) {
            return new Figure(
                    indicator, title, unit, unitSize, besideOf, value, target, met, margin, from, until, anyOf, allOf,
                    requires, metBy, listing);
        }

        /** What may differ without any item being another one. */
        public State state() {
            return new State(value, target, met, margin, metBy);
        }
    }

    /** How a figure stands. */
    public record State(
            @Nullable Integer value,
            @Nullable Integer target,
            boolean met,
            @Nullable Integer margin,
            List<String> metBy) {
        /** Of an indicator that there is not. */
        public static final State NONE = new State(null, null, false, null, List.of());
    }

    /** A list that is kept beside the document: how long it is, and the SHA-256 of its canonical form. */
    public record Listing(int count, String sha256) {}

    /** By which definitions was counted, as digests of their canonical form. */
    public record Definitions(String indicators, List<Pack> rulePacks) {
        /** A rule pack in force on the day. */
        public record Pack(String id, String sha256) {}
    }

    /**
     * What this statement takes the place of.
     *
     * @param sha256 of the earlier document
     * @param changes what is different, as a list of {@link Change}
     */
    public record Restates(String statementId, String sha256, Listing changes) {}

    /** In the canonical form, which is signed. */
    public String text() {
        return new String(Canonical.write(this), StandardCharsets.UTF_8);
    }

    public static StatementDocument parse(String text) {
        return Canonical.read(text, StatementDocument.class);
    }
}
