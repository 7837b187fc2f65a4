package io.caseledger.dispute.view;

import io.caseledger.dispute.CaseFileEvent.DisputeJoined;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.view.DisputeView.FamilyMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which family a case belongs, and how it came there. */
record Family(String familyId, @Nullable String splitFrom, List<FamilyMove> moves) {

    Family after(DisputeEvent event) {
        return event instanceof DisputeJoined it
                ? new Family(
                        it.familyId(),
                        splitFrom,
                        More.and(moves, new FamilyMove(it.familyId(), it.reason(), it.occurredAt())))
                : this;
    }
}
