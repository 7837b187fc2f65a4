package io.caseledger.deliverable.view;

import io.caseledger.deliverable.DeliverablePolicy;
import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What one way of counting says of a text.
 *
 * @param decides whether the policy goes by it
 * @param holds whether the text would be long, or short, enough by it
 */
public record CountVerdict(CountMethod method, int characters, boolean decides, boolean holds) {

    /** Whether it is long enough for a report, by each way of counting. */
    public static List<CountVerdict> onReport(DeliverablePolicy policy, CharacterCounts counts) {
        return all(policy, counts, policy::enough);
    }

    /** Whether it is short enough for an abstract, by each way of counting. */
    public static List<CountVerdict> onAbstract(DeliverablePolicy policy, CharacterCounts counts) {
        return all(policy, counts, policy::fitting);
    }

    private static List<CountVerdict> all(DeliverablePolicy policy, CharacterCounts counts, IntPredicate holds) {
        return Arrays.stream(CountMethod.values())
                .map(it -> new CountVerdict(it, counts.by(it), it == policy.gate(), holds.test(counts.by(it))))
                .toList();
    }
}
