package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.AssistanceCommand.RecordAssistance;
import io.caseledger.dispute.CaseFileCommand.DeclareEvidenceComplete;
import io.caseledger.dispute.CaseFileCommand.RetractEvidenceComplete;
import io.caseledger.dispute.MediationCommand.RecordMediationAgreement;
import io.caseledger.dispute.MediationCommand.RecordSettlement;
import io.caseledger.dispute.MediationCommand.RequestJudicialConfirmation;
import io.caseledger.dispute.OutcomeCommand.*;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.dispute.PenaltyCommand.RecordSuspectedCrime;
import io.caseledger.gate.Refusals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How cases end, and what comes after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeOutcomeTest {
    static final DeclareEvidenceComplete COMPLETE = new DeclareEvidenceComplete(ID, at("2025-06-30T10:00"), null);

    static CloseDisputeCase close(Outcome outcome) {
        return close(outcome, "2025-07-01T10:00");
    }

    static CloseDisputeCase close(Outcome outcome, String at) {
        return new CloseDisputeCase(ID, outcome, "结案", at(at), null);
    }

    /** The outcomes with which the case can be closed. */
    private static List<Outcome> possible(Story story) {
        Story complete = story.then(COMPLETE);
        return Arrays.stream(Outcome.values())
                .filter(it -> {
                    try {
                        return complete.then(close(it)).file().state() == DisputeState.CLOSED;
                    } catch (io.caseledger.shared.Rejected _) {
                        return false;
                    }
                })
                .toList();
    }

    @Test
    void an_outcome_agrees_with_what_happened() {
        var assisting = Story.assisting(Channel.ASSISTANCE_APPLICATION);
        assertThat(possible(assisting)).containsExactly(Outcome.TERMINATED);
        var assisted =
                assisting.then(new RecordAssistance(ID, AssistanceNeed.ADVICE, "咨询", at("2025-03-20T10:00"), null));
        assertThat(possible(assisted)).containsExactly(Outcome.ASSISTANCE_COMPLETED, Outcome.TERMINATED);
        var settled = assisting.then(new RecordSettlement(ID, "停止销售", 1L, at("2025-04-20T10:00"), null));
        assertThat(possible(settled)).containsExactly(Outcome.SETTLED, Outcome.TERMINATED);
        when(assisting.then(COMPLETE), close(Outcome.ADJUDICATED))
                .expectNoEvents()
                .expectException(Refusals.with("OUTCOME_WITHOUT_GROUND", "outcome"));
    }

    @Test
    void what_was_begun_is_brought_to_its_end() {
        var mediating = Story.mediating(Channel.ASSISTANCE_APPLICATION);
        assertThat(possible(mediating)).containsExactly(Outcome.TERMINATED);
        assertThat(possible(mediating.then(DisputeMediationTest.AGREE)))
                .containsExactly(Outcome.MEDIATED, Outcome.TERMINATED);
        var docketed = Story.adjudicating();
        assertThat(possible(docketed)).containsExactly(Outcome.TERMINATED);
        assertThat(possible(docketed.then(DisputeAdjudicationTest.decide(null, "2025-06-01T10:00"))))
                .containsExactly(Outcome.ADJUDICATED, Outcome.TERMINATED);
        var investigating = Story.investigating(Channel.REPORT);
        assertThat(possible(investigating)).containsExactly(Outcome.TERMINATED);
        assertThat(possible(investigating.then(DisputePenaltyTest.penalise("2025-06-01T10:00"))))
                .containsExactly(Outcome.PENALISED, Outcome.TERMINATED);
    }

    @Test
    void a_transfer_ends_a_case_only_with_its_receipt() {
        var transferred = Story.in(DisputeState.TRANSFERRED, Channel.REPORT);
        assertThat(possible(transferred)).containsExactly(Outcome.TERMINATED);
        var receipt = new RecordTransferReceipt(ID, "收〔2025〕7号", at("2025-04-03T10:00"), null);
        var receipted = transferred.then(receipt);
        assertThat(possible(receipted)).containsExactly(Outcome.TRANSFERRED, Outcome.TERMINATED);
        when(receipted, receipt).expectException(Refusals.with("RECEIPT_ALREADY_RECORDED", null));
    }

    @Test
    void a_case_that_comes_back_has_no_receipt_any_more_and_its_limits_are_gone() {
        var back = Story.in(DisputeState.TRANSFERRED, Channel.CONSUMER_COMPLAINT)
                .then(
                        new RecordTransferReceipt(ID, "收〔2025〕7号", at("2025-04-03T10:00"), null),
                        new ReturnTransferredCase(ID, "不属于管辖", at("2025-04-08T10:00"), null));
        assertThat(back.file().state()).isEqualTo(DisputeState.ASSISTING);
        assertThat(back.file().clocks()).isEmpty();
        assertThat(possible(back)).containsExactly(Outcome.TERMINATED);
    }

    @Test
    void a_case_is_not_closed_before_its_evidence_is_complete() {
        var assisting = Story.assisting(Channel.ASSISTANCE_APPLICATION);
        when(assisting, close(Outcome.TERMINATED))
                .expectNoEvents()
                .expectException(Refusals.with("EVIDENCE_LIST_INCOMPLETE", null));
        var retracted = assisting.then(COMPLETE, new RetractEvidenceComplete(ID, "缺少附件", at("2025-06-30T11:00"), null));
        when(retracted, close(Outcome.TERMINATED)).expectException(Refusals.with("EVIDENCE_LIST_INCOMPLETE", null));
    }

    @Test
    void a_case_is_not_closed_as_penalised_while_a_suspected_crime_was_not_referred() {
        var later = Story.investigating(Channel.REPORT)
                .then(
                        DisputePenaltyTest.penalise("2025-06-01T10:00"),
                        new RecordSuspectedCrime(ID, "后续发现", at("2025-06-05T10:00"), null),
                        COMPLETE);
        when(later, close(Outcome.PENALISED)).expectException(Refusals.with("CRIME_REFERRAL_MISSING", null));
    }

    @Test
    void closed_again_it_keeps_its_first_closing_date() {
        var closed = Story.closed(Channel.REPORT);
        assertThat(closed.last())
                .isEqualTo(new DisputeClosed(
                        ID,
                        PROJECT,
                        Outcome.ASSISTANCE_COMPLETED,
                        "援助完成",
                        at("2025-07-01T10:00"),
                        at("2025-07-01T10:00"),
                        ClockChanges.NONE));
        var again = closed.then(
                new ReopenDisputeCase(ID, "有新证据", at("2025-08-01T10:00"), null),
                close(Outcome.ASSISTANCE_COMPLETED, "2025-09-01T10:00"));
        var event = (DisputeClosed) again.last();
        assertThat(event.firstClosedAt()).isEqualTo(at("2025-07-01T10:00"));
        assertThat(event.occurredAt()).isEqualTo(at("2025-09-01T10:00"));
    }

    @Test
    void a_reopened_case_goes_on_as_from_assisting_and_may_end_otherwise() {
        var reopened = Story.in(DisputeState.REOPENED, Channel.ASSISTANCE_APPLICATION);
        var mediated = reopened.then(
                new MediationCommand.StartMediation(ID, false, at("2025-08-04T10:00"), null),
                new RecordMediationAgreement(ID, null, "停止销售", null, at("2025-08-20T10:00"), null),
                close(Outcome.MEDIATED, "2025-08-21T10:00"));
        assertThat(((DisputeClosed) mediated.last()).firstClosedAt()).isEqualTo(at("2025-07-01T10:00"));
    }

    @Test
    void closing_ends_every_limit_but_the_one_for_judicial_confirmation() {
        var closed = Story.mediating(Channel.ASSISTANCE_APPLICATION)
                .then(
                        DisputeMediationTest.AGREE,
                        new DeclareEvidenceComplete(ID, at("2025-05-20T11:00"), null),
                        close(Outcome.MEDIATED, "2025-05-21T10:00"));
        assertThat(closed.file().clocks())
                .extracting(ClockChanges.CaseClock::key)
                .containsExactly("mediation.judicial-confirmation");
        var asked = new RequestJudicialConfirmation(ID, "东兴市人民法院", at("2025-06-10T10:00"), null);
        when(closed, asked).expectSuccessfulHandlerExecution();
        var archived = closed.then(new ArchiveDisputeCase(ID, "档案室", at("2025-06-01T10:00"), null));
        assertThat(archived.file().clocks()).isEmpty();
    }

    @Test
    void withdrawing_and_voiding_leave_no_limit() {
        var applied = Story.received(Channel.ASSISTANCE_APPLICATION);
        when(applied, new WithdrawDisputeCase(ID, "已和解", at("2025-03-30T10:00"), null))
                .expectEvents(new DisputeWithdrawn(
                        ID, PROJECT, "已和解", at("2025-03-30T10:00"), ends(DisputeIntakeTest.REVIEW, false)));
        when(applied, new VoidDisputeCase(ID, "录入错误", at("2025-03-30T10:00"), null))
                .expectEvents(new DisputeVoided(
                        ID, PROJECT, "录入错误", at("2025-03-30T10:00"), ends(DisputeIntakeTest.REVIEW, false)));
        when(Story.closed(Channel.REPORT), new VoidDisputeCase(ID, "录入错误", at("2025-07-30T10:00"), null))
                .expectEvents(new DisputeVoided(ID, PROJECT, "录入错误", at("2025-07-30T10:00"), ClockChanges.NONE));
    }

    @Test
    void a_duplicate_names_another_case_that_goes_on() {
        var story = Story.received(Channel.REPORT);
        when(story, duplicateOf(ID)).expectException(Refusals.with("DISPUTE_IS_ITSELF", "duplicateOf"));
        when(story, duplicateOf("d-9")).expectException(Refusals.with("DISPUTE_NOT_FOUND", "duplicateOf"));
        when(story, duplicateOf("c-1")).expectException(Refusals.with("DISPUTE_NOT_FOUND", "duplicateOf"));
        story.world().has(register("d-9", "9", Channel.REPORT, List.of(DESIGN), null, null));
        when(story, duplicateOf("d-9")).expectSuccessfulHandlerExecution();
    }

    private static MarkDisputeDuplicate duplicateOf(String other) {
        return new MarkDisputeDuplicate(ID, other, "重复登记", at("2025-03-30T10:00"), null);
    }
}
