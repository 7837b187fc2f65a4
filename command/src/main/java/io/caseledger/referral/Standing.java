package io.caseledger.referral;

import io.caseledger.deadline.Clock;
import io.caseledger.referral.ReferralEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a referral stands: all that the next step is judged by. */
record Standing(
        ReferralState state,
        boolean crime,
        List<Officer> officers,
        Times times,
        Awaited awaited,
        boolean reconsidered,
        List<Clock> running) {

    /** What the police and the referring authority wait for, beside the state. */
    enum Awaited {
        NOTHING,
        MATERIAL,
        RECONSIDERATION
    }

    static Standing after(ReferralEvent event, @Nullable Standing before) {
        if (event instanceof ReferralDrafted it) {
            return new Standing(
                    ReferralState.DRAFTED,
                    it.contents().crime(),
                    it.contents().officers(),
                    Times.drafted(it.occurredAt()),
                    Awaited.NOTHING,
                    false,
                    it.limits().after(List.of()));
        }
        if (before == null) {
            throw new IllegalStateException("A referral begins with its draft, not with " + event);
        }
        return before.after(event);
    }

    private Standing after(ReferralEvent event) {
        Standing next = new Standing(
                state,
                crime,
                officers,
                times.after(event),
                awaited,
                reconsidered,
                event.limits().after(running));
        return switch (event) {
            case ReferralDrafted _, ReferralEvidenceAdded _, ReferralCorrected _ -> next;
            case ReferralRevised it -> next.of(it.contents()).at(ReferralState.DRAFTED);
            case ReferralApproved _ -> next.at(ReferralState.APPROVED);
            case ReferralSent _ -> next.at(ReferralState.SENT);
            case ReferralReceipted _, MaterialSupplied _ -> next.at(ReferralState.RECEIPTED);
            case MissingMaterialNotified _ -> next.at(ReferralState.RECEIPTED).awaiting(Awaited.MATERIAL);
            case ReferralAccepted _ -> next.at(ReferralState.ACCEPTED);
            case ReferralDeclined _ -> next.at(ReferralState.DECLINED);
            case ReconsiderationRequested _ -> next.at(ReferralState.DECLINED).awaiting(Awaited.RECONSIDERATION);
            case ReconsiderationDecided it -> next.at(it.upheld() ? ReferralState.DECLINED : ReferralState.ACCEPTED);
            case ReferralFeedbackRecorded _ -> next.at(ReferralState.FEEDBACK);
            case ReferralClosed _ -> next.at(ReferralState.CLOSED);
            case ReferralVoided _ -> next.at(ReferralState.VOIDED);
            case ReferralWithdrawn _ -> next.at(ReferralState.WITHDRAWN);
        };
    }

    /** A step leaves nothing to be waited for. */
    private Standing at(ReferralState next) {
        return new Standing(next, crime, officers, times, Awaited.NOTHING, reconsidered, running);
    }

    private Standing of(Contents contents) {
        return new Standing(state, contents.crime(), contents.officers(), times, awaited, reconsidered, running);
    }

    private Standing awaiting(Awaited next) {
        boolean asked = reconsidered || next == Awaited.RECONSIDERATION;
        return new Standing(state, crime, officers, times, next, asked, running);
    }

    /** A step of the life cycle: possible now, and not before the one before it. */
    void checkStep(ReferralCommand command, Instant at, String field) {
        ReferralLifeCycle.check(command, state, crime);
        times.checkStep(at, field);
    }

    /** Something that belongs to the referral at any time since it was drafted. */
    void checkFact(ReferralCommand command, Instant occurredAt) {
        ReferralLifeCycle.check(command, state, crime);
        times.checkFact(occurredAt);
    }

    /** Who handles a case does not approve its referral. */
    void checkApprover(String approver) {
        boolean handlesIt =
                officers.stream().anyMatch(officer -> officer.name().strip().equals(approver.strip()));
        Rejected.unlessAbout("approver", !handlesIt, "APPROVER_IS_OFFICER", approver);
    }
}
