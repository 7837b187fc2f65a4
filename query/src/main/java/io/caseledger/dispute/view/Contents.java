package io.caseledger.dispute.view;

import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeType;
import io.caseledger.dispute.DisputedRight;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.dispute.Party;
import io.caseledger.shared.AssistanceNeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case is about: as registered, and then as corrected. */
record Contents(
        DisputeType disputeType,
        List<Party> petitioners,
        List<Party> respondents,
        List<DisputedRight> rights,
        boolean ecommerce,
        @Nullable String platform,
        String county,
        List<AssistanceNeed> needs,
        String facts) {

    static Contents of(DisputeRegistered it) {
        return new Contents(
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                it.ecommerce(),
                it.platform(),
                it.county(),
                it.needs(),
                it.facts());
    }

    static Contents of(DisputeView it) {
        return new Contents(
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                it.ecommerce(),
                it.platform(),
                it.county(),
                it.needs(),
                it.facts());
    }

    Contents after(DisputeEvent event) {
        return event instanceof DisputeCorrected it ? correctedBy(it) : this;
    }

    /** A case that is not of e-commerce any more has no platform any more. */
    private Contents correctedBy(DisputeCorrected it) {
        boolean web = or(it.ecommerce(), ecommerce);
        String shop = it.platform() == null ? platform : it.platform();
        return new Contents(
                or(it.disputeType(), disputeType),
                or(it.petitioners(), petitioners),
                or(it.respondents(), respondents),
                or(it.rights(), rights),
                web,
                web ? shop : null,
                or(it.county(), county),
                or(it.needs(), needs),
                or(it.facts(), facts));
    }

    private static <T> T or(@Nullable T corrected, T known) {
        return corrected == null ? known : corrected;
    }
}
