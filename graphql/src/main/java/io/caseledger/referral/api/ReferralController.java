package io.caseledger.referral.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.referral.ReferralCommand;
import io.caseledger.referral.view.ReferralView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about referrals. */
@Controller
class ReferralController {
    private final Reader reader;

    ReferralController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<ReferralView> referralFeature() {
        return new Feature<>("referral", ReferralCommand.class, ReferralView.KIND);
    }

    @QueryMapping
    @Nullable
    ReferralView referral(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ReferralView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ReferralView> referrals(@Arguments ReferralList asked, @Argument @Nullable When at) {
        return reader.list(ReferralView.KIND, asked, at);
    }
}
