package io.caseledger.referral.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.referral.Body;
import io.caseledger.referral.LeadType;
import io.caseledger.referral.ReferralState;
import io.caseledger.views.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which referrals are asked for, in which order. */
record ReferralList(
        @Nullable ReferralFilter filter,
        @Nullable ReferralOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record ReferralFilter(
            @Nullable String projectId,
            @Nullable List<ReferralState> states,
            @Nullable LeadType leadType,
            Body.@Nullable Kind recipientKind,
            @Nullable Boolean local,
            @Nullable String leadId,
            @Nullable String text) {}

    record ReferralOrder(Field field, OrderDirection direction) {
        enum Field {
            DRAFTED_AT,
            SENT_AT,
            RECEIPTED_AT,
            NUMBER
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .isAny("view.state", filter.states())
                    .is("view.leadType", filter.leadType())
                    .is("view.recipient.kind", filter.recipientKind())
                    .is("view.local", filter.local())
                    .is("view.leadId", filter.leadId())
                    .containing(
                            filter.text(),
                            "view.number",
                            "view.suspect.organisation.name",
                            "view.suspect.shop",
                            "view.facts");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.draftedAt", false);
        }
        String path = switch (order.field()) {
            case DRAFTED_AT -> "view.draftedAt";
            case SENT_AT -> "view.sentAt";
            case RECEIPTED_AT -> "view.receiptedAt";
            case NUMBER -> "view.number";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
