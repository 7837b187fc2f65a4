package io.caseledger.dispute;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.NoPackInForce;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what one step does to the limits of a case: which it answers, drops, starts, pauses, resumes or extends. */
final class StepClocks {
    static final String REVIEW = "assistance.review";
    static final String SUPPLEMENT = "assistance.supplement";
    static final String OBJECTION = "assistance.objection";
    static final String CONSUMER_DECIDE = "consumer.decide";
    static final String CONSUMER_MEDIATION = "consumer.mediation";
    static final String LEAD_CHECK = "consumer.lead-check";
    static final String MEDIATION = "patent.mediation";
    static final String CONFIRMATION = "mediation.judicial-confirmation";
    static final String ADJUDICATION = "patent.adjudication";
    static final String COPY = "patent.copy-to-respondent";
    static final String REPLY = "patent.reply";
    static final String PENALTY = "penalty.decide";

    private final List<CaseClock> clocks;
    private final Clocks rules;
    private final Instant at;
    private final String field;
    private final List<Ended> ended = new ArrayList<>();
    private final List<CaseClock> now = new ArrayList<>();

    /** {@code field} is the field of the input that says when the step happened. */
    StepClocks(List<CaseClock> clocks, Clocks rules, Instant at, String field) {
        this.clocks = clocks;
        this.rules = rules;
        this.at = at;
        this.field = field;
    }

    static String replyOf(String partyRef) {
        return REPLY + "/" + partyRef;
    }

    /** The step is what the limit asks for: late when the limit has passed. */
    StepClocks answer(String key) {
        return answer(key, at);
    }

    StepClocks answer(String key, Instant answeredAt) {
        find(key).ifPresent(it -> ended.add(new Ended(key, it.clock(), isOver(it, answeredAt))));
        return this;
    }

    /** The step leaves nothing that the limit could ask for. */
    StepClocks drop(String... keys) {
        List<String> dropped = List.of(keys);
        return dropIf(it -> dropped.contains(it.key()));
    }

    StepClocks dropAll() {
        return dropIf(_ -> true);
    }

    StepClocks dropIf(Predicate<CaseClock> pointless) {
        clocks.stream().filter(pointless).forEach(it -> ended.add(new Ended(it.key(), it.clock(), false)));
        return this;
    }

    StepClocks start(String rule) {
        return start(rule, rule);
    }

    StepClocks start(String key, String rule) {
        try {
            now.add(new CaseClock(key, rules.start(rule, at), null));
        } catch (NoPackInForce none) {
            throw notInForce(field, none);
        }
        return this;
    }

    /** A matter that is complex from the start has the longer limit from the start. */
    StepClocks startExtended(String rule) {
        var started = start(rule).now.removeLast();
        now.add(new CaseClock(rule, rules.extend(started.clock(), at), null));
        return this;
    }

    /** A limit that is over already cannot rest: it stays missed. */
    StepClocks pause(String key) {
        find(key)
                .filter(it -> it.pausedAt() == null && !isOver(it, at))
                .ifPresent(it -> now.add(new CaseClock(key, it.clock(), at)));
        return this;
    }

    StepClocks resume(String key) {
        find(key).ifPresent(it -> {
            Instant pausedAt = it.pausedAt();
            if (pausedAt != null) {
                now.add(new CaseClock(key, rules.resume(it.clock(), pausedAt, at), null));
            }
        });
        return this;
    }

    /**
     * @throws Rejected with {@code CLOCK_NOT_RUNNING}, {@code CLOCK_EXTENDED_ALREADY} or, since what is over cannot
     *     become longer, {@code CLOCK_OVER}
     */
    StepClocks extend(String key) {
        Clock clock = find(key).map(CaseClock::clock).orElseThrow(() -> Rejected.because("CLOCK_NOT_RUNNING", key));
        Rejected.unless(rules.isExtendable(clock), "CLOCK_EXTENDED_ALREADY", key);
        Rejected.unlessAbout("occurredAt", !rules.isOver(clock, at), "CLOCK_OVER", key, clock.dueAt());
        Rejected.unlessAbout(
                "occurredAt", !at.isBefore(clock.startedAt()), "OCCURRED_BEFORE_PREVIOUS_STEP", clock.startedAt());
        now.add(new CaseClock(key, rules.extend(clock, at), null));
        return this;
    }

    /** The limit is counted anew from a corrected instant, if it still is there. */
    StepClocks restart(String key, Instant since) {
        find(key).ifPresent(it -> {
            try {
                now.add(new CaseClock(key, rules.restart(it.clock(), since), it.pausedAt()));
            } catch (NoPackInForce none) {
                throw notInForce("receivedAt", none);
            }
        });
        return this;
    }

    /** The clock of this key while the case has it. */
    Optional<CaseClock> find(String key) {
        return clocks.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Whether the limit is over, at the time of the step; a limit that rests is not. */
    boolean isOver(@Nullable CaseClock clock) {
        return clock != null && isOver(clock, at);
    }

    private boolean isOver(CaseClock clock, Instant when) {
        return clock.pausedAt() == null && rules.isOver(clock.clock(), when);
    }

    ClockChanges done() {
        return new ClockChanges(List.copyOf(ended), List.copyOf(now));
    }

    private static Rejected notInForce(String field, NoPackInForce none) {
        return Rejected.about(field, "RULE_NOT_IN_FORCE", none.rule(), none.day());
    }
}
