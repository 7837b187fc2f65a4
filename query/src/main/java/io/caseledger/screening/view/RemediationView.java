package io.caseledger.screening.view;

import io.caseledger.find.Fields;
import io.caseledger.screening.RemediationStatus;
import io.caseledger.screening.Risk;
import io.caseledger.screening.RiskLevel;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import io.caseledger.views.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The remedy of one clause, as a document of its own: so that what is due is listed by owner and day across reports.
 *
 * @param open whether somebody still has to do something: it is a risk, neither verified nor accepted, its report not void
 */
public record RemediationView(
        String id,
        String projectId,
        @OfPerson String screeningId,
        @Which String clauseId,
        boolean open,
        @Nullable RemediationStatus status,
        @Nullable String finding,
        @Nullable String measure,
        @Person("owner") @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable RiskLevel level,
        @Nullable Integer score) {

    public static final Kind<RemediationView, ScreeningEvent> KIND = new Kind<>(
            "remediations",
            RemediationView.class,
            RemediationView::evolve,
            RemediationView::projectId,
            _ -> List.of(),
            Fields.of(RemediationView.class)
                    .filtered("view.projectId", "view.owner", "view.status", "view.level", "view.open", "view.score")
                    .ordered("view.dueOn"),
            null); // the enterprise works it off; on a desk its screening stands for it

    static String idOf(String screeningId, String clauseId) {
        return screeningId + "/" + clauseId;
    }

    /** The view after one more event about its clause, or after the report was voided. */
    public static RemediationView evolve(@Nullable RemediationView view, ScreeningEvent event) {
        return switch (event) {
            case ClauseAssessed it -> assessed(it);
            case RemediationStarted _ -> known(view).at(RemediationStatus.IN_PROGRESS);
            case RemediationFinished _ -> known(view).at(RemediationStatus.DONE);
            case RemediationRechecked it -> known(view).at(ScreeningFold.after(it));
            case RiskAccepted _ -> known(view).at(RemediationStatus.ACCEPTED_RISK);
            case ScreeningEvent.ScreeningVoided _ ->
                known(view).with(false, known(view).status());
            case ScreeningEvent.ScreeningBegun _,
                    ScreeningEvent.ScreeningProfileRevised _,
                    ScreeningEvent.ScreeningSubmitted _,
                    ScreeningEvent.ScreeningDelivered _,
                    ScreeningEvent.ScreeningSigned _,
                    ScreeningEvent.ScreeningReopened _,
                    ScreeningEvent.ScreeningCorrected _ -> known(view);
        };
    }

    private static RemediationView known(@Nullable RemediationView view) {
        return Objects.requireNonNull(view);
    }

    private static RemediationView assessed(ClauseAssessed it) {
        Risk risk = it.risk();
        String id = idOf(it.screeningId(), it.clauseId());
        return risk == null
                ? new RemediationView(
                        id,
                        it.projectId(),
                        it.screeningId(),
                        it.clauseId(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                : new RemediationView(
                        id,
                        it.projectId(),
                        it.screeningId(),
                        it.clauseId(),
                        true,
                        RemediationStatus.OPEN,
                        it.finding(),
                        risk.measure(),
                        risk.owner(),
                        risk.dueOn(),
                        risk.level(),
                        risk.score());
    }

    private RemediationView at(RemediationStatus next) {
        return with(next.isOpen(), next);
    }

    private RemediationView with(boolean isOpen, @Nullable RemediationStatus now) {
        return new RemediationView(
                id, projectId, screeningId, clauseId, isOpen, now, finding, measure, owner, dueOn, level, score);
    }
}
