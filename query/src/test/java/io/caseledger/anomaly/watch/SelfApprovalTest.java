package io.caseledger.anomaly.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfApprovalTest {
    private static final String RULE = "AN.SELF_APPROVAL";
    private static final String DRAFTED = "referral.ReferralEvent.ReferralDrafted";
    private static final String APPROVED = "referral.ReferralEvent.ReferralApproved";
    private static final String SUBMITTED = "deliverable.DeliverableEvent.DeliverableSubmitted";
    private static final String ACCEPTED = "deliverable.DeliverableEvent.DeliverableAccepted";

    @Test
    void who_drafted_a_referral_approves_it() {
        var told = new Chronicle().then(DRAFTED, "r-1").then(APPROVED, "r-1");
        Anomaly own = told.standing(RULE).getFirst();
        assertThat(Chronicle.explained(own))
                .isEqualTo(
                        "The account officer-li submitted (ReferralDrafted) and decided (ReferralApproved) the same.");
        assertThat(own.events()).extracting(Anomaly.Evidence::position).containsExactly(1L, 2L);
    }

    @Test
    void somebody_else_approves_it_or_another_one() {
        var told = new Chronicle()
                .then(DRAFTED, "r-1")
                .by("head-wu", "fcg-01")
                .then(APPROVED, "r-1")
                .then(DRAFTED, "r-2");
        assertThat(told.found(RULE)).isEmpty();
    }

    @Test
    void the_latest_submission_counts() {
        var told = new Chronicle()
                .then(DRAFTED, "r-1")
                .by("head-wu", "fcg-01")
                .then("referral.ReferralEvent.ReferralRevised", "r-1")
                .by("officer-li", "fcg-01")
                .then(APPROVED, "r-1");
        assertThat(told.found(RULE)).isEmpty();
    }

    @Test
    void only_the_same_version_of_a_deliverable_is_the_same() {
        var told = new Chronicle()
                .then(SUBMITTED, "v-1", "version", 1)
                .by("head-wu", "fcg-01")
                .then(SUBMITTED, "v-1", "version", 2)
                .then(ACCEPTED, "v-1", "version", 1);
        assertThat(told.found(RULE)).isEmpty();
        assertThat(told.then(ACCEPTED, "v-1", "version", 2).standing(RULE)).hasSize(1);
    }

    @Test
    void what_is_taken_back_no_longer_stands_and_each_decision_is_one_anomaly() {
        var told = new Chronicle().then(SUBMITTED, "v-1", "version", 1).then(ACCEPTED, "v-1", "version", 1);
        told.then("deliverable.DeliverableEvent.DeliverableAcceptanceRevoked", "v-1", "version", 1);
        assertThat(told.found(RULE)).singleElement().matches(it -> !it.standing());
        told.then(ACCEPTED, "v-1", "version", 1);
        assertThat(told.found(RULE)).extracting(Anomaly::standing).containsExactly(true, false);
    }
}
