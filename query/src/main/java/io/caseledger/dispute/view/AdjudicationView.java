package io.caseledger.dispute.view;

import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AdjudicationResult;
import io.caseledger.dispute.DisputeEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The administrative adjudication of a case, and the court that may have the same dispute.
 *
 * @param docket the request that was docketed last
 * @param decisions all that were made in the case, the last one last
 */
public record AdjudicationView(
        @Nullable CourtProceedings court,
        @Nullable DocketView docket,
        List<EvaluationReport> evaluationReports,
        List<Decision> decisions) {
    static final AdjudicationView NONE = new AdjudicationView(null, null, List.of(), List.of());

    /** A court has, or had, the same dispute. */
    public record CourtProceedings(
            String court,
            String courtCaseNumber,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** An evaluation report (专利权评价报告): asked for, and received. */
    public record EvaluationReport(
            String rightNumber,
            @Nullable Instant requestedAt,
            @Nullable Instant receivedAt,
            @Nullable Boolean supportsRight) {}

    /** What was decided. */
    public record Decision(AdjudicationResult result, String documentNumber, String orders, Instant occurredAt) {}

    AdjudicationView after(DisputeEvent event) {
        return switch (event) {
            case CourtProceedingsRecorded it ->
                court(new CourtProceedings(it.court(), it.courtCaseNumber(), it.occurredAt(), null, null));
            case CourtProceedingsEnded it -> court == null ? this : court(ended(court, it));
            case AdjudicationDocketed it -> docketed(DocketView.of(it));
            case EvaluationReportRequested it ->
                reports(More.and(
                        evaluationReports, new EvaluationReport(it.rightNumber(), it.occurredAt(), null, null)));
            case EvaluationReportReceived it -> reports(received(it));
            case AdjudicationDecided it ->
                new AdjudicationView(court, docket, evaluationReports, More.and(decisions, decision(it)));
            default -> docket == null ? this : docketed(docket.after(event));
        };
    }

    private static CourtProceedings ended(CourtProceedings known, CourtProceedingsEnded it) {
        return new CourtProceedings(
                known.court(), known.courtCaseNumber(), known.recordedAt(), it.occurredAt(), it.reason());
    }

    /** The report answers the last request about its right that waits; a report nobody asked for stands by itself. */
    private List<EvaluationReport> received(EvaluationReportReceived it) {
        boolean asked = evaluationReports.stream().anyMatch(known -> isAwaited(known, it));
        var known = asked
                ? evaluationReports
                : More.and(evaluationReports, new EvaluationReport(it.rightNumber(), null, null, null));
        return More.changingLast(
                known,
                each -> isAwaited(each, it),
                each -> new EvaluationReport(
                        each.rightNumber(), each.requestedAt(), it.occurredAt(), it.supportsRight()));
    }

    private static boolean isAwaited(EvaluationReport known, EvaluationReportReceived it) {
        return known.receivedAt() == null && known.rightNumber().equals(it.rightNumber());
    }

    private static Decision decision(AdjudicationDecided it) {
        return new Decision(it.result(), it.documentNumber(), it.orders(), it.occurredAt());
    }

    private AdjudicationView court(CourtProceedings now) {
        return new AdjudicationView(now, docket, evaluationReports, decisions);
    }

    private AdjudicationView docketed(DocketView now) {
        return new AdjudicationView(court, now, evaluationReports, decisions);
    }

    private AdjudicationView reports(List<EvaluationReport> now) {
        return new AdjudicationView(court, docket, now, decisions);
    }
}
