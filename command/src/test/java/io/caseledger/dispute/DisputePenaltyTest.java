package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.dispute.PenaltyCommand.*;
import io.caseledger.dispute.PenaltyEvent.*;
import io.caseledger.gate.Refusals;
import io.caseledger.referral.Referred;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Penalty investigations, and suspected crimes beside them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputePenaltyTest {
    static final String LAW = "penalty-law-2021";

    /** 90 days from 1 April: 29 to the end of April, 60 to the end of May, so Monday 30 June. */
    static final Clock NINETY_DAYS = clock("penalty.decide", LAW, "2025-04-01T10:00", "2025-06-30");

    final Story investigating = Story.investigating(Channel.REPORT);

    static DecidePenalty penalise(String at) {
        return new DecidePenalty(
                ID,
                "防知罚〔2025〕1号",
                List.of(PenaltyKind.CONFISCATION, PenaltyKind.FINE, PenaltyKind.FINE),
                5_000L,
                at(at),
                null);
    }

    @Test
    void a_penalty_is_decided_within_90_days() {
        assertThat(investigating.last().clocks()).isEqualTo(starts(NINETY_DAYS));
        when(investigating, penalise("2025-06-30T23:59"))
                .expectEvents(new PenaltyDecided(
                        ID,
                        PROJECT,
                        "防知罚〔2025〕1号",
                        List.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION),
                        5_000L,
                        at("2025-06-30T23:59"),
                        ends(NINETY_DAYS, false)));
    }

    @Test
    void the_head_may_give_30_days_more_once() {
        // 120 days from 1 April: 30 days after 30 June, so Wednesday 30 July.
        var extend = new ExtendPenaltyInvestigation(ID, "案情复杂", at("2025-06-30T10:00"), null);
        var extended = investigating.then(extend);
        assertThat(extended.file().clocks().getFirst().clock().dueAt()).isEqualTo(at("2025-07-31T00:00"));
        when(extended, extend).expectException(Refusals.with("CLOCK_EXTENDED_ALREADY", null));
    }

    @Test
    void a_penalty_never_replaces_the_referral_of_a_suspected_crime() {
        var suspected = investigating.then(new RecordSuspectedCrime(ID, "数额较大", at("2025-04-20T10:00"), null));
        when(suspected, penalise("2025-05-20T10:00"))
                .expectNoEvents()
                .expectException(Refusals.with("CRIME_REFERRAL_MISSING", null));
        when(suspected.then(refer("r-1")), penalise("2025-05-20T10:00")).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_referral_exists_and_is_of_a_crime() {
        var suspected = investigating.then(new RecordSuspectedCrime(ID, "数额较大", at("2025-04-20T10:00"), null));
        when(suspected, refer("r-1"))
                .expectEvents(new CrimeReferralRecorded(ID, PROJECT, "r-1", at("2025-04-22T10:00")));
        when(suspected, refer("r-2")).expectException(Refusals.with("NO_CRIME_REFERRAL", "referralId"));
        when(suspected, refer("c-1")).expectException(Refusals.with("REFERRAL_NOT_FOUND", "referralId"));
        Referred.voided(suspected.world().events(), "r-1");
        when(suspected, refer("r-1")).expectException(Refusals.with("NO_CRIME_REFERRAL", "referralId"));
        when(investigating, refer("r-1")).expectException(Refusals.with("NO_CRIME_SUSPECTED", null));
    }

    private static RecordCrimeReferral refer(String referralId) {
        return new RecordCrimeReferral(ID, referralId, at("2025-04-22T10:00"), null);
    }

    @Test
    void an_amount_is_a_fine() {
        when(
                        investigating,
                        new DecidePenalty(ID, "1", List.of(PenaltyKind.WARNING), 5_000L, at("2025-05-01T10:00"), null))
                .expectException(Refusals.with("FINE_NOT_AMONG_PENALTIES", "fineInYuan"));
    }

    @Test
    void an_investigation_is_decided_or_dropped() {
        var dropped = investigating.then(new DropPenaltyInvestigation(ID, "不成立", at("2025-07-10T10:00"), null));
        assertThat(dropped.last().clocks()).isEqualTo(ends(NINETY_DAYS, false));
        assertThat(dropped.file().state()).isEqualTo(DisputeState.ASSISTING);
        var decided = investigating.then(penalise("2025-05-20T10:00"));
        when(decided, penalise("2025-05-21T10:00")).expectException(Refusals.with("PENALTY_ALREADY_DECIDED", null));
        when(decided, new DropPenaltyInvestigation(ID, "不成立", at("2025-07-10T10:00"), null))
                .expectException(Refusals.with("PENALTY_ALREADY_DECIDED", null));
    }
}
