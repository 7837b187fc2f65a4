package io.caseledger.statement.view;

import io.caseledger.find.Fields;
import io.caseledger.statement.Occasion;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementEvent;
import io.caseledger.views.Kind;
import io.caseledger.views.ToldElsewhere;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certified statement, as it is shown.
 *
 * @param inForce whether none has taken its place yet
 * @param reflects the position of the log at which its figures were counted
 * @param text what was signed, byte for byte
 * @param restates the statement whose place it takes; absent for the first of a chain
 * @param restatedBy the statement that took its place
 */
public record StatementView(
        String id,
        String projectId,
        LocalDate asOf,
        Occasion occasion,
        String reason,
        String issuedBy,
        Instant issuedAt,
        boolean inForce,
        long reflects,
        String text,
        String signature,
        String verifierKey,
        @Nullable String restates,
        @Nullable String restatedBy)
        implements ToldElsewhere {

    public static final Kind<StatementView, StatementEvent> KIND = new Kind<>(
            "statements",
            StatementView.class,
            StatementView::evolve,
            StatementView::projectId,
            _ -> List.of(),
            Fields.of(StatementView.class)
                    .filtered("view.projectId", "view.occasion", "view.inForce")
                    .ordered("view.issuedAt"),
            null); // done when it is there

    /** The view after one more event: its own, or the one that takes its place. */
    public static StatementView evolve(@Nullable StatementView view, StatementEvent event) {
        return view == null ? begun(event) : view.superseded(event.statementId());
    }

    @Override
    public List<String> otherStreams() {
        return restatedBy == null ? List.of() : List.of(restatedBy);
    }

    private static StatementView begun(StatementEvent it) {
        return new StatementView(
                it.statementId(),
                it.projectId(),
                it.asOf(),
                it.occasion(),
                it.reason(),
                it.issuedBy(),
                it.occurredAt(),
                true,
                it.reflects(),
                it.document(),
                it.signature(),
                it.verifierKey(),
                it.restated(),
                null);
    }

    private StatementView superseded(String by) {
        return new StatementView(
                id,
                projectId,
                asOf,
                occasion,
                reason,
                issuedBy,
                issuedAt,
                false,
                reflects,
                text,
                signature,
                verifierKey,
                restates,
                by);
    }

    /** What it says. */
    public StatementDocument document() {
        return StatementDocument.parse(text);
    }
}
