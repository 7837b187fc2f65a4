package io.caseledger.dispute;

import static io.caseledger.dispute.StepClocks.ADJUDICATION;
import static io.caseledger.dispute.StepClocks.COPY;
import static io.caseledger.dispute.StepClocks.REPLY;
import static io.caseledger.dispute.StepClocks.replyOf;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The administrative adjudication of a patent dispute.
 *
 * @param court whether a court has the same dispute
 * @param docketedAt when it was docketed last
 * @param hearingAt when the oral hearing is, while one is scheduled
 * @param decided whether the docketed request was decided
 * @param everDecided whether the case has a decision at all
 */
record Adjudication(
        boolean court,
        @Nullable Instant docketedAt,
        Copies copies,
        @Nullable Instant hearingAt,
        boolean decided,
        boolean everDecided) {
    static final Adjudication NONE = new Adjudication(false, null, Copies.NONE, null, false, false);

    Adjudication after(AdjudicationEvent event) {
        return switch (event) {
            case CourtProceedingsRecorded _ -> court(true);
            case CourtProceedingsEnded _ -> court(false);
            case AdjudicationDocketed it ->
                new Adjudication(court, it.occurredAt(), Copies.NONE, null, false, everDecided);
            case CopySent it -> copies(copies.sent(it.partyRef(), it.occurredAt()));
            case CopyReceived it -> copies(copies.received(it.partyRef(), it.occurredAt()));
            case ReplyReceived it -> copies(copies.replied(it.partyRef(), it.occurredAt()));
            case OralHearingScheduled it ->
                new Adjudication(court, docketedAt, copies, it.hearingAt(), decided, everDecided);
            case OralHearingHeld _ -> new Adjudication(court, docketedAt, copies, null, decided, everDecided);
            case AdjudicationDecided _ -> new Adjudication(court, docketedAt, copies, null, true, true);
            case AdjudicationSuspended _, AdjudicationResumed _, AdjudicationExtended _ -> this;
            case EvaluationReportRequested _, EvaluationReportReceived _, AdjudicationTerminated _ -> this;
        };
    }

    private Adjudication court(boolean has) {
        return new Adjudication(has, docketedAt, copies, hearingAt, decided, everDecided);
    }

    private Adjudication copies(Copies now) {
        return new Adjudication(court, docketedAt, now, hearingAt, decided, everDecided);
    }

    AdjudicationEvent decide(AdjudicationCommand command, CaseFile file, StepClocks clocks) {
        return switch (command) {
            case RecordCourtProceedings it -> {
                Rejected.unless(!court, "COURT_PROCEEDINGS_RECORDED");
                yield new CourtProceedingsRecorded(
                        file.caseId(), file.projectId(), it.court(), it.courtCaseNumber(), it.occurredAt());
            }
            case EndCourtProceedings it -> {
                Rejected.unless(court, "NO_COURT_PROCEEDINGS");
                yield new CourtProceedingsEnded(file.caseId(), file.projectId(), it.reason(), it.occurredAt());
            }
            case DocketAdjudication it -> {
                Rejected.unless(file.contents().hasPatent(), "NOT_A_PATENT_DISPUTE");
                Rejected.unless(!court, "COURT_HAS_DISPUTE");
                clocks.start(ADJUDICATION).start(COPY);
                yield new AdjudicationDocketed(
                        file.caseId(), file.projectId(), it.docketNumber(), it.occurredAt(), clocks.done());
            }
            case SendCopyToRespondent it -> sendCopy(it, file, clocks);
            case RecordCopyReceived it -> {
                file.contents().checkRespondent(it.partyRef());
                copies.checkReceipt(it.partyRef(), it.occurredAt());
                clocks.start(replyOf(it.partyRef()), REPLY);
                yield new CopyReceived(file.caseId(), file.projectId(), it.partyRef(), it.occurredAt(), clocks.done());
            }
            case RecordReply it -> {
                file.contents().checkRespondent(it.partyRef());
                copies.checkReply(it.partyRef(), it.occurredAt());
                clocks.answer(replyOf(it.partyRef()));
                yield new ReplyReceived(
                        file.caseId(), file.projectId(), it.partyRef(), it.evidence(), it.occurredAt(), clocks.done());
            }
            case ScheduleOralHearing it -> {
                mustBeUndecided();
                boolean later = !it.hearingAt().isBefore(it.occurredAt());
                Rejected.unlessAbout("hearingAt", later, "OCCURRED_BEFORE_PREVIOUS_STEP", it.occurredAt());
                yield new OralHearingScheduled(
                        file.caseId(), file.projectId(), it.hearingAt(), it.place(), it.occurredAt());
            }
            case HoldOralHearing it -> hold(it, file);
            case SuspendAdjudication it -> {
                mustBeUndecided();
                yield new AdjudicationSuspended(
                        file.caseId(),
                        file.projectId(),
                        it.ground(),
                        it.reason(),
                        it.occurredAt(),
                        clocks.pause(ADJUDICATION).done());
            }
            case ResumeAdjudication it ->
                new AdjudicationResumed(
                        file.caseId(),
                        file.projectId(),
                        it.reason(),
                        it.occurredAt(),
                        clocks.resume(ADJUDICATION).done());
            case ExtendAdjudication it -> {
                mustBeUndecided();
                clocks.extend(ADJUDICATION);
                yield new AdjudicationExtended(
                        file.caseId(), file.projectId(), it.reason(), it.occurredAt(), clocks.done());
            }
            case RequestEvaluationReport it -> {
                file.contents().checkEvaluation(it.rightNumber());
                yield new EvaluationReportRequested(file.caseId(), file.projectId(), it.rightNumber(), it.occurredAt());
            }
            case RecordEvaluationReport it -> {
                file.contents().checkEvaluation(it.rightNumber());
                yield new EvaluationReportReceived(
                        file.caseId(),
                        file.projectId(),
                        it.rightNumber(),
                        it.supportsRight(),
                        it.report(),
                        it.occurredAt());
            }
            case DecideAdjudication it -> decideRequest(it, file, clocks);
            case TerminateAdjudication it -> {
                mustBeUndecided();
                yield new AdjudicationTerminated(
                        file.caseId(),
                        file.projectId(),
                        it.reason(),
                        it.occurredAt(),
                        dropped(clocks).done());
            }
        };
    }

    private CopySent sendCopy(SendCopyToRespondent it, CaseFile file, StepClocks clocks) {
        file.contents().checkRespondent(it.partyRef());
        if (docketedAt != null) {
            Rejected.unlessAbout(
                    "occurredAt", !it.occurredAt().isBefore(docketedAt), "OCCURRED_BEFORE_PREVIOUS_STEP", docketedAt);
        }
        Rejected.unlessAbout("partyRef", !copies.isSentTo(it.partyRef()), "COPY_ALREADY_SENT", it.partyRef());
        Copies now = copies.sent(it.partyRef(), it.occurredAt());
        if (now.areSentTo(file.contents().respondents())) {
            clocks.answer(COPY, now.lastSentAt());
        }
        return new CopySent(file.caseId(), file.projectId(), it.partyRef(), it.occurredAt(), clocks.done());
    }

    private OralHearingHeld hold(HoldOralHearing it, CaseFile file) {
        if (hearingAt == null) {
            throw Rejected.because("NO_HEARING_SCHEDULED");
        }
        Rejected.unlessAbout("occurredAt", !it.occurredAt().isBefore(hearingAt), "HEARING_NOT_YET", hearingAt);
        return new OralHearingHeld(file.caseId(), file.projectId(), it.note(), it.occurredAt());
    }

    private AdjudicationDecided decideRequest(DecideAdjudication it, CaseFile file, StepClocks clocks) {
        Rejected.unlessAbout("compensationInYuan", it.compensationInYuan() == null, "COMPENSATION_NOT_ADJUDICATED");
        mustBeUndecided();
        clocks.answer(ADJUDICATION);
        clocks.dropIf(clock -> clock.key().equals(COPY) || clock.key().startsWith(REPLY));
        return new AdjudicationDecided(
                file.caseId(),
                file.projectId(),
                it.result(),
                it.documentNumber(),
                it.orders(),
                it.occurredAt(),
                clocks.done());
    }

    private void mustBeUndecided() {
        Rejected.unless(!decided, "ADJUDICATION_ALREADY_DECIDED");
    }

    private static StepClocks dropped(StepClocks clocks) {
        return clocks.dropIf(it -> it.key().equals(ADJUDICATION)
                || it.key().equals(COPY)
                || it.key().startsWith(REPLY));
    }
}
