package io.caseledger.referral.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.referral.ReferralCommand;
import io.caseledger.referral.view.ReferralView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about referrals. */
@Controller
class ReferralController {
    private final Views views;
    private final Freshness freshness;

    ReferralController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ReferralView> referralFeature() {
        return new Feature<>("referral", ReferralCommand.class, ReferralView.KIND);
    }

    @QueryMapping
    @Nullable
    ReferralView referral(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(ReferralView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<ReferralView> referrals(@Arguments ReferralList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(views.page(ReferralView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
