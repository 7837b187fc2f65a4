package io.caseledger.referral;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.NoPackInForce;
import io.caseledger.referral.Limits.Ended;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says what one step does to the limits of a crime referral: which it answers, which it ends, which it starts. */
final class CrimeLimits {
    static final String HEAD_DECISION = "crime.head-decision";
    static final String SEND = "crime.send";
    static final String POLICE_EXAMINE = "crime.police-examine";
    static final String MISSING_MATERIAL_NOTICE = "crime.missing-material-notice";
    static final String SUPPLY_MATERIAL = "crime.supply-material";
    static final String RECONSIDERATION_REQUEST = "crime.reconsideration-request";
    static final String RECONSIDERATION_DECISION = "crime.reconsideration-decision";

    private final List<Clock> running;
    private final Clocks clocks;
    private final Instant at;
    private final boolean crime;
    private final List<Ended> ended = new ArrayList<>();
    private final List<Clock> started = new ArrayList<>();

    CrimeLimits(List<Clock> running, Clocks clocks, Instant at, boolean crime) {
        this.running = running;
        this.clocks = clocks;
        this.at = at;
        this.crime = crime;
    }

    /** The step is what the limit asks for: late when the limit has passed. */
    CrimeLimits answer(String rule) {
        named(rule).forEach(it -> ended.add(new Ended(it, clocks.isOver(it, at))));
        return this;
    }

    /** The step leaves nothing that the limit could ask for. */
    CrimeLimits drop(String rule) {
        named(rule).forEach(it -> ended.add(new Ended(it, false)));
        return this;
    }

    CrimeLimits dropAll() {
        running.forEach(it -> ended.add(new Ended(it, false)));
        return this;
    }

    CrimeLimits start(String rule) {
        return startFrom(rule, at);
    }

    /** Starts a limit unless no crime is referred. */
    CrimeLimits startFrom(String rule, Instant since) {
        if (crime) {
            try {
                started.add(clocks.start(rule, since));
            } catch (NoPackInForce none) {
                throw Rejected.because("RULE_NOT_IN_FORCE", none.rule(), none.day());
            }
        }
        return this;
    }

    /** The limit is counted anew from a corrected instant, if it still runs. */
    CrimeLimits restartFrom(String rule, Instant since) {
        return named(rule).isEmpty() ? this : drop(rule).startFrom(rule, since);
    }

    Limits done() {
        return new Limits(List.copyOf(ended), List.copyOf(started));
    }

    private List<Clock> named(String rule) {
        return running.stream().filter(it -> it.rule().equals(rule)).toList();
    }
}
