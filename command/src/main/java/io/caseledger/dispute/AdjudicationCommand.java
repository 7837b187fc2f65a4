package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the administrative adjudication of a patent dispute (行政裁决). */
public sealed interface AdjudicationCommand extends DisputeCommand {
    /** A court has the same dispute: no adjudication can be docketed while it has. */
    @Allowed(OFFICER)
    record RecordCourtProceedings(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String court,
            @Text(max = 64) String courtCaseNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The court no longer has the dispute. */
    @Allowed(OFFICER)
    record EndCourtProceedings(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Dockets the case for adjudication (立案). */
    @Allowed(OFFICER)
    record DocketAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String docketNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Sends the copy of the request to a respondent. */
    @Allowed(OFFICER)
    record SendCopyToRespondent(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 16) String partyRef,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The copy arrived at a respondent, who has time to reply from then on. */
    @Allowed(OFFICER)
    record RecordCopyReceived(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 16) String partyRef,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** A respondent replies (答辩); the evidence is added to the list. */
    @Allowed(OFFICER)
    record RecordReply(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 16) String partyRef,
            @Size(max = 100, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Schedules an oral hearing (口头审理), or another day for it. */
    @Allowed(OFFICER)
    record ScheduleOralHearing(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            Instant hearingAt,
            @Text(max = 200) String place,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The oral hearing was held. */
    @Allowed(OFFICER)
    record HoldOralHearing(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 2000) String note,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The adjudication rests (中止); the time does not count. */
    @Allowed(OFFICER)
    record SuspendAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            SuspensionGround ground,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The adjudication goes on (恢复). */
    @Allowed(OFFICER)
    record ResumeAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The adjudication is given more time, once. */
    @Allowed(OFFICER)
    record ExtendAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Asks for the evaluation report of a utility model or design (专利权评价报告, 专利法 66). */
    @Allowed(OFFICER)
    record RequestEvaluationReport(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String rightNumber,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** The evaluation report came; it is added to the evidence. */
    @Allowed(OFFICER)
    record RecordEvaluationReport(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 64) String rightNumber,
            boolean supportsRight,
            @Valid Evidence report,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Decides. An amount of compensation is refused: it can be mediated, never adjudicated (专利法 65). */
    @Allowed(OFFICER)
    record DecideAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            AdjudicationResult result,
            @Text(max = 64) String documentNumber,
            @Text(max = 4000) String orders,
            @Nullable Long compensationInYuan,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}

    /** Ends the adjudication without a decision, such as when the petitioner takes the request back. */
    @Allowed(OFFICER)
    record TerminateAdjudication(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AdjudicationCommand {}
}
