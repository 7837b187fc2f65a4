package io.caseledger.anomaly.view;

import io.caseledger.anomaly.AnomalyEvent;
import io.caseledger.anomaly.AnomalyEvent.AnomalyAssessed;
import io.caseledger.anomaly.Assessment;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor said of an anomaly, as it is shown.
 *
 * @param standing whether the anomaly's cause stood then
 * @param positions of the events that it was about then
 */
public record AnomalyAssessmentView(
        String id,
        String projectId,
        String anomalyId,
        String rule,
        boolean standing,
        List<Long> positions,
        Assessment assessment,
        String note,
        String assessedBy,
        Instant occurredAt) {

    public static final Kind<AnomalyAssessmentView, AnomalyEvent> KIND = new Kind<>(
            "anomaly_assessments",
            AnomalyAssessmentView.class,
            AnomalyAssessmentView::evolve,
            AnomalyAssessmentView::projectId,
            _ -> List.of(),
            Fields.of(AnomalyAssessmentView.class)
                    .filtered("view.projectId")
                    .linked("view.anomalyId")
                    .ordered("view.occurredAt"),
            null); // nobody works it off

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static AnomalyAssessmentView evolve(@Nullable AnomalyAssessmentView view, AnomalyEvent event) {
        return switch (event) {
            case AnomalyAssessed it ->
                new AnomalyAssessmentView(
                        it.assessmentId(),
                        it.projectId(),
                        it.anomalyId(),
                        it.rule(),
                        it.standing(),
                        it.positions(),
                        it.assessment(),
                        it.note(),
                        it.assessedBy(),
                        it.occurredAt());
        };
    }
}
