package io.caseledger.dispute;

import io.caseledger.deadline.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step did to the limits of a case.
 *
 * @param ended the clocks that no longer run
 * @param now how the clocks stand that this step started, paused, resumed, extended or counted anew
 */
public record ClockChanges(List<Ended> ended, List<CaseClock> now) {
    public static final ClockChanges NONE = new ClockChanges(List.of(), List.of());

    /**
     * A clock of a case.
     *
     * @param key what it is known by among the running clocks of its case: the rule, and after a slash the party where
     *     each has its own, such as {@code patent.reply/R1}
     * @param pausedAt since when it stands still; null while it runs
     */
    public record CaseClock(
            String key, Clock clock, @Nullable Instant pausedAt) {}

    /** A limit that this step answered, too late or in time, or made pointless, which is never late. */
    public record Ended(String key, Clock clock, boolean late) {}

    /** The clocks of the case after this step; pure, so the aggregate and every view share it. */
    public List<CaseClock> after(List<CaseClock> before) {
        var clocks = new ArrayList<CaseClock>(before);
        ended.forEach(end -> clocks.removeIf(it -> it.key().equals(end.key())));
        now.forEach(change -> clocks.removeIf(it -> it.key().equals(change.key())));
        clocks.addAll(now);
        return List.copyOf(clocks);
    }
}
