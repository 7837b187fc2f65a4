package io.caseledger.referral;

import io.caseledger.deadline.Clock;
import java.util.ArrayList;
import java.util.List;

/** What a step did to the statutory limits of a crime referral. Both lists are empty for any other referral. */
public record Limits(List<Ended> ended, List<Clock> started) {
    public static final Limits NONE = new Limits(List.of(), List.of());

    /** A limit that this step answered, too late or in time, or made pointless, which is never late. */
    public record Ended(Clock clock, boolean late) {}

    /** The clocks that run after this step. They are told apart by rule: a view keeps instants to the millisecond only. */
    public List<Clock> after(List<Clock> running) {
        var now = new ArrayList<Clock>(running);
        ended.forEach(each -> now.removeIf(it -> it.rule().equals(each.clock().rule())));
        now.addAll(started);
        return List.copyOf(now);
    }
}
