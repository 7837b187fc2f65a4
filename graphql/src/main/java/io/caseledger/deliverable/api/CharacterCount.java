package io.caseledger.deliverable.api;

import io.caseledger.deliverable.CountedText;
import io.caseledger.deliverable.DeliverablePolicy;
import io.caseledger.deliverable.view.CountVerdict;
import java.util.List;

/** How many characters a stored text has, and what that would mean for a report and for an abstract. */
record CharacterCount(
        CountedText text,
        DeliverablePolicy policy,
        List<CountVerdict> asReport,
        List<CountVerdict> asAbstract,
        boolean reportCountsDisagree,
        boolean abstractCountsDisagree) {

    static CharacterCount of(CountedText text, DeliverablePolicy policy) {
        return new CharacterCount(
                text,
                policy,
                CountVerdict.onReport(policy, text.counts()),
                CountVerdict.onAbstract(policy, text.counts()),
                policy.disagreeOnReport(text.counts()),
                policy.disagreeOnAbstract(text.counts()));
    }
}
