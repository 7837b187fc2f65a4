package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.complaint.ComplaintEvent.ComplaintFiled;
import io.caseledger.gate.Fingerprints;
import org.jspecify.annotations.Nullable;

/** The state of a complaint and what it is about: all that another complaint needs to know of it. */
record Standing(ComplaintState state, Claim claim) {

    static Standing after(ComplaintEvent event, @Nullable Standing before) {
        if (event instanceof ComplaintFiled filed) {
            return new Standing(ComplaintState.NOTICE_RECEIVED, Claim.of(filed));
        }
        if (before == null) {
            throw new IllegalStateException("A complaint begins with its filing, not with " + event);
        }
        Claim claim = event instanceof ComplaintCorrected it ? before.claim.correctedBy(it) : before.claim;
        return new Standing(ComplaintLifeCycle.after(event, before.state), claim);
    }

    boolean isOpen() {
        return ComplaintLifeCycle.isOpen(state);
    }

    boolean holds(String slotId, Fingerprints prints) {
        return isOpen() && claim.slotIds(prints).contains(slotId);
    }
}
