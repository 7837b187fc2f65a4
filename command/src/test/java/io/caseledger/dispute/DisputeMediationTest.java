package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.MediationEvent.*;
import io.caseledger.gate.Refusals;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mediation, settlement and judicial confirmation; each due day is counted by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeMediationTest {
    static final String ORDER_81 = "patent-adjudication-2025";

    /** Two months from 1 April end on Sunday 1 June, and 31 May to 2 June is the Dragon Boat holiday: Tuesday 3 June. */
    static final Clock TWO_MONTHS = clock("patent.mediation", ORDER_81, "2025-04-01T10:00", "2025-06-03");

    /** 30 days from 20 May: 11 to the end of May, so 19 June, a Thursday. */
    static final Clock CONFIRMATION =
            clock("mediation.judicial-confirmation", "peoples-mediation-2011", "2025-05-20T10:00", "2025-06-19");

    static final RecordMediationAgreement AGREE =
            new RecordMediationAgreement(ID, "防调〔2025〕1号", "停止销售并赔偿", 20_000L, at("2025-05-20T10:00"), null);

    final Story assisting = Story.assisting(Channel.ASSISTANCE_APPLICATION);
    final Story mediating = Story.mediating(Channel.ASSISTANCE_APPLICATION);

    @Test
    void a_patent_mediation_has_two_months() {
        when(assisting, new StartMediation(ID, false, at("2025-04-01T10:00"), null))
                .expectEvents(new MediationStarted(ID, PROJECT, false, at("2025-04-01T10:00"), starts(TWO_MONTHS)));
    }

    @Test
    void a_complex_one_has_three_from_the_start_or_by_extension() {
        // Three months from 1 April: Tuesday 1 July.
        var complex = assisting.then(new StartMediation(ID, true, at("2025-04-01T10:00"), null));
        assertThat(complex.file().clocks()).containsExactly(threeMonths("2025-04-01T10:00"));
        var extend = new ExtendMediation(ID, "案情复杂", at("2025-06-03T23:00"), null);
        assertThat(mediating.then(extend).file().clocks()).containsExactly(threeMonths("2025-06-03T23:00"));
        when(complex, extend).expectException(Refusals.with("CLOCK_EXTENDED_ALREADY", null));
        when(mediating, new ExtendMediation(ID, "案情复杂", at("2025-06-04T00:00"), null))
                .expectException(Refusals.with("CLOCK_OVER", "occurredAt"));
    }

    private static CaseClock threeMonths(String extendedAt) {
        var clock = new Clock(
                "patent.mediation",
                ORDER_81,
                at("2025-04-01T10:00"),
                at("2025-07-02T00:00"),
                List.of(),
                at(extendedAt));
        return new CaseClock("patent.mediation", clock, null);
    }

    @Test
    void a_dispute_about_no_patent_has_no_limit_of_its_own() {
        var marks = register(ID, "1", Channel.ASSISTANCE_APPLICATION, List.of(MARK), null, null);
        var story = Story.of(marks, world())
                .then(
                        new IntakeCommand.AcceptDisputeCase(ID, at("2025-03-10T10:00"), null),
                        new AssistanceCommand.StartAssistance(ID, at("2025-03-11T10:00"), null),
                        new StartMediation(ID, true, at("2025-04-01T10:00"), null));
        assertThat(story.file().clocks()).isEmpty();
        when(story, new ExtendMediation(ID, "案情复杂", at("2025-04-02T10:00"), null))
                .expectException(Refusals.with("CLOCK_NOT_RUNNING", null));
    }

    @Test
    void the_limit_of_a_consumer_complaint_runs_since_its_acceptance() {
        var consumer = Story.mediating(Channel.CONSUMER_COMPLAINT);
        assertThat(consumer.last().clocks()).isEqualTo(ClockChanges.NONE);
        var failed = consumer.then(new FailMediation(ID, "分歧较大", at("2025-05-16T00:00"), null));
        assertThat(failed.last().clocks().ended())
                .extracting(Ended::key, Ended::late)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("consumer.mediation", true));
    }

    @Test
    void nobody_mediates_after_a_party_clearly_refused() {
        var refused = assisting.then(new RefuseMediation(ID, "R1", "不同意", at("2025-03-20T10:00"), null));
        when(refused, new StartMediation(ID, false, at("2025-04-01T10:00"), null))
                .expectException(Refusals.with("MEDIATION_REFUSED", null));
        when(refused, new RefuseMediation(ID, "R1", "不同意", at("2025-03-21T10:00"), null))
                .expectException(Refusals.with("MEDIATION_REFUSED_ALREADY", "partyRef"));
        when(assisting, new RefuseMediation(ID, "R9", "不同意", at("2025-03-21T10:00"), null))
                .expectException(Refusals.with("PARTY_NOT_FOUND", "partyRef"));
    }

    @Test
    void a_refusal_ends_the_mediation_that_runs_and_no_limit_is_missed() {
        when(mediating, new RefuseMediation(ID, "R2", "不同意", at("2025-06-10T10:00"), null))
                .expectEvents(new MediationRefused(
                        ID, PROJECT, "R2", "不同意", at("2025-06-10T10:00"), ends(TWO_MONTHS, false)));
        var refused = mediating.then(new RefuseMediation(ID, "R2", "不同意", at("2025-04-10T10:00"), null));
        assertThat(refused.file().state()).isEqualTo(DisputeState.ASSISTING);
    }

    @Test
    void an_agreement_may_hold_an_amount_and_starts_the_time_for_confirmation() {
        when(mediating, AGREE)
                .expectEvents(new MediationAgreed(
                        ID,
                        PROJECT,
                        "防调〔2025〕1号",
                        "停止销售并赔偿",
                        20_000L,
                        at("2025-05-20T10:00"),
                        ends(TWO_MONTHS, false, CONFIRMATION)));
    }

    @Test
    void what_is_agreed_neither_fails_nor_is_refused_nor_agreed_again() {
        var agreed = mediating.then(AGREE);
        for (DisputeCommand it : List.of(
                AGREE,
                new FailMediation(ID, "分歧", at("2025-05-21T10:00"), null),
                new RefuseMediation(ID, "R1", "不同意", at("2025-05-21T10:00"), null))) {
            when(agreed, it).expectException(Refusals.with("MEDIATION_AGREED_ALREADY", null));
        }
    }

    @Test
    void the_parties_may_settle_among_themselves() {
        when(mediating, new RecordSettlement(ID, "停止销售", null, at("2025-06-04T00:00"), null))
                .expectEvents(
                        new DisputeSettled(ID, PROJECT, "停止销售", null, at("2025-06-04T00:00"), ends(TWO_MONTHS, true)));
    }

    @Test
    void confirmation_is_requested_within_30_days_and_once() {
        var agreed = mediating.then(AGREE);
        when(agreed, request("2025-06-19T23:59"))
                .expectEvents(new JudicialConfirmationRequested(
                        ID, PROJECT, "东兴市人民法院", at("2025-06-19T23:59"), ends(CONFIRMATION, false)));
        when(agreed, request("2025-06-20T00:00")).expectException(Refusals.with("CONFIRMATION_TOO_LATE", "occurredAt"));
        when(agreed, request("2025-05-20T09:00"))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        when(mediating, request("2025-05-20T09:00")).expectException(Refusals.with("NO_MEDIATION_AGREEMENT", null));
        when(agreed.then(request("2025-06-01T10:00")), request("2025-06-02T10:00"))
                .expectException(Refusals.with("CONFIRMATION_ALREADY_REQUESTED", null));
    }

    @Test
    void the_court_confirms_or_does_not_once_it_was_asked() {
        var asked = mediating.then(AGREE, request("2025-06-01T10:00"));
        var decide = new DecideJudicialConfirmation(ID, false, "裁1号", at("2025-06-10T10:00"), null);
        when(asked, decide)
                .expectEvents(new JudicialConfirmationDecided(ID, PROJECT, false, "裁1号", at("2025-06-10T10:00")));
        when(asked.then(decide), decide).expectException(Refusals.with("NO_CONFIRMATION_PENDING", null));
    }

    private static RequestJudicialConfirmation request(String at) {
        return new RequestJudicialConfirmation(ID, "东兴市人民法院", at(at), null);
    }
}
