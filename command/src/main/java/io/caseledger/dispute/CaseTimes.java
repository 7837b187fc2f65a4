package io.caseledger.dispute;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AssistanceCommand.RecordAssistance;
import io.caseledger.dispute.AssistanceEvent.AssistanceGiven;
import io.caseledger.dispute.CaseFileCommand.CorrectDisputeCase;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.MediationCommand.DecideJudicialConfirmation;
import io.caseledger.dispute.MediationCommand.RequestJudicialConfirmation;
import io.caseledger.dispute.MediationEvent.JudicialConfirmationDecided;
import io.caseledger.dispute.MediationEvent.JudicialConfirmationRequested;
import io.caseledger.dispute.OutcomeEvent.DisputeClosed;
import io.caseledger.dispute.PenaltyCommand.RecordCrimeReferral;
import io.caseledger.dispute.PenaltyCommand.RecordSuspectedCrime;
import io.caseledger.dispute.PenaltyEvent.CrimeReferralRecorded;
import io.caseledger.dispute.PenaltyEvent.CrimeSuspected;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of a case happened, so that none is told to lie before the one before it.
 *
 * @param nextAt the first step after the case was received
 * @param closing the first closing, on whose day the case counts; null while it was never closed
 */
record CaseTimes(
        Instant receivedAt,
        @Nullable Instant nextAt,
        Instant lastAt,
        @Nullable FirstClosing closing) {
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";
    private static final String LATE = "OCCURRED_AFTER_NEXT_STEP";

    /** The first closing between the steps before and after it. */
    record FirstClosing(
            Instant before, Instant at, @Nullable Instant after) {}

    static CaseTimes received(Instant at) {
        return new CaseTimes(at, null, at, null);
    }

    CaseTimes after(DisputeEvent event) {
        return switch (event) {
            case DisputeCorrected it -> correctedBy(it);
            case DisputeClosed it -> closed(it.occurredAt());
            default -> isFact(event) ? this : stepped(event.occurredAt());
        };
    }

    private CaseTimes stepped(Instant at) {
        FirstClosing then = closing == null || closing.after() != null
                ? closing
                : new FirstClosing(closing.before(), closing.at(), at);
        return new CaseTimes(receivedAt, nextAt == null ? at : nextAt, at, then);
    }

    private CaseTimes closed(Instant at) {
        var stepped = stepped(at);
        return closing == null
                ? new CaseTimes(receivedAt, stepped.nextAt, at, new FirstClosing(lastAt, at, null))
                : stepped;
    }

    private CaseTimes correctedBy(DisputeCorrected it) {
        Instant received = it.receivedAt() == null ? receivedAt : it.receivedAt();
        Instant last = nextAt == null ? received : lastAt;
        if (it.closedAt() == null || closing == null) {
            return new CaseTimes(received, nextAt, last, closing);
        }
        var then = new FirstClosing(closing.before(), it.closedAt(), closing.after());
        return new CaseTimes(received, nextAt, closing.after() == null ? it.closedAt() : last, then);
    }

    /** A step follows the one before it. What is noted beside the steps may be noted late; it only is no older than the case. */
    void check(DisputeCommand it) {
        Instant earliest = isFact(it) ? receivedAt : lastAt;
        Rejected.unlessAbout("occurredAt", !it.occurredAt().isBefore(earliest), EARLY, earliest);
    }

    void checkCorrection(CorrectDisputeCase it) {
        if (it.receivedAt() != null && nextAt != null) {
            Rejected.unlessAbout("receivedAt", !it.receivedAt().isAfter(nextAt), LATE, nextAt);
        }
        if (it.closedAt() == null) {
            return;
        }
        if (closing == null) {
            throw Rejected.about("closedAt", "DISPUTE_NEVER_CLOSED");
        }
        Rejected.unlessAbout("closedAt", !it.closedAt().isBefore(closing.before()), EARLY, closing.before());
        boolean early = closing.after() == null || !it.closedAt().isAfter(closing.after());
        Rejected.unlessAbout("closedAt", early, LATE, String.valueOf(closing.after()));
    }

    /** On which day the case counts when it is closed now. */
    Instant firstClosedAt(Instant now) {
        return closing == null ? now : closing.at();
    }

    private static boolean isFact(DisputeCommand command) {
        return switch (command) {
            case CaseFileCommand _, RecordAssistance _, RecordSuspectedCrime _, RecordCrimeReferral _ -> true;
            case RequestJudicialConfirmation _, DecideJudicialConfirmation _ -> true;
            case RecordCourtProceedings _, EndCourtProceedings _, SendCopyToRespondent _, RecordCopyReceived _ -> true;
            case RecordReply _, RequestEvaluationReport _, RecordEvaluationReport _ -> true;
            default -> false;
        };
    }

    private static boolean isFact(DisputeEvent event) {
        return switch (event) {
            case CaseFileEvent _, AssistanceGiven _, CrimeSuspected _, CrimeReferralRecorded _ -> true;
            case JudicialConfirmationRequested _, JudicialConfirmationDecided _ -> true;
            case CourtProceedingsRecorded _, CourtProceedingsEnded _, CopySent _, CopyReceived _ -> true;
            case ReplyReceived _, EvaluationReportRequested _, EvaluationReportReceived _ -> true;
            default -> false;
        };
    }
}
