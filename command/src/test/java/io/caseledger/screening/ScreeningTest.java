package io.caseledger.screening;

import static io.caseledger.screening.Screenings.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.screening.ScreeningCommand.AcceptRisk;
import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.CorrectScreening;
import io.caseledger.screening.ScreeningCommand.DeliverScreening;
import io.caseledger.screening.ScreeningCommand.FinishRemediation;
import io.caseledger.screening.ScreeningCommand.RecheckRemediation;
import io.caseledger.screening.ScreeningCommand.ReviseScreening;
import io.caseledger.screening.ScreeningCommand.ReviseScreeningProfile;
import io.caseledger.screening.ScreeningCommand.SignScreening;
import io.caseledger.screening.ScreeningCommand.StartRemediation;
import io.caseledger.screening.ScreeningCommand.SubmitScreening;
import io.caseledger.screening.ScreeningCommand.VoidScreening;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.screening.ScreeningEvent.ScreeningCorrected;
import io.caseledger.screening.ScreeningEvent.ScreeningProfileRevised;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningTest {
    final AggregateTestFixture<Screening> screening = fixture();

    static AggregateTestFixture<Screening> fixture() {
        var fixture = new AggregateTestFixture<>(Screening.class);
        fixture.registerCommandHandlerInterceptor(Origins.kept());
        fixture.registerInjectableResource(CHECKLISTS);
        return fixture;
    }

    @Test
    void a_report_goes_from_submission_to_signature() {
        step(ScreeningState.DRAFT, new SubmitScreening(ID, "韦国强", at("08-10T09:00")), SUBMITTED);
        step(ScreeningState.SUBMITTED, new DeliverScreening(ID, "行政部", at("08-11T09:00")), DELIVERED);
        step(ScreeningState.DELIVERED, new SignScreening(ID, "李海生", "总经理", at("08-12T09:00")), SIGNED);
        step(ScreeningState.SIGNED, new ReviseScreening(ID, "补充海外条款", at("09-01T09:00")), REOPENED);
        step(ScreeningState.SIGNED, new VoidScreening(ID, "重复录入", at("09-02T09:00")), VOIDED);
        step(
                ScreeningState.DRAFT,
                new ReviseScreeningProfile(ID, RENAMED, List.of(MARK), at("08-02T10:00")),
                new ScreeningProfileRevised(ID, PROJECT, RENAMED, List.of(MARK), at("08-02T10:00")));
    }

    private static void step(ScreeningState state, ScreeningCommand command, ScreeningEvent event) {
        fixture().given(historyOf(state)).when(command).expectEvents(event);
    }

    @Test
    void a_report_is_not_signed_before_it_is_delivered() {
        screening
                .given(historyOf(ScreeningState.SUBMITTED))
                .when(new SignScreening(ID, "李海生", null, at("08-12T09:00")))
                .expectNoEvents()
                .expectException(Refusals.with("SCREENING_STATE_FORBIDS", null));
        screening
                .given(historyOf(ScreeningState.DELIVERED))
                .when(new SignScreening(ID, "李海生", null, at("08-11T08:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "signedAt"));
    }

    @Test
    void a_report_is_not_submitted_while_clauses_are_unanswered_and_each_is_named() {
        screening
                .given(complete().stream()
                        .filter(it -> !(it instanceof ScreeningEvent.ClauseAssessed assessed)
                                || !List.of("OWN-3", "OVS-1").contains(assessed.clauseId()))
                        .toList())
                .when(new SubmitScreening(ID, "韦国强", at("08-10T09:00")))
                .expectNoEvents()
                .expectException(Refusals.with("CLAUSES_UNANSWERED", null));
        var remedies = new Remedies();
        remedies.answered("OWN-1", Conclusion.COMPLIANT, at("08-02T10:00"));
        assertThat(remedies.unanswered(CHECKLIST)).startsWith("OWN-2", "OWN-3").doesNotContain("OWN-1");
    }

    @Test
    void an_answer_is_rated_by_the_checklist_with_which_the_screening_began() {
        screening.given(BEGUN).when(risk("FEE-2", 4, 5)).expectEvents(RISKY);
        screening.given(BEGUN).when(compliant("OWN-1")).expectEvents(fine("OWN-1"));
        // FEE-4 came with version 2024.1
        screening.given(BEGUN).when(compliant("FEE-4")).expectException(Refusals.with("CLAUSE_UNKNOWN", "clauseId"));
    }

    @ParameterizedTest
    @CsvSource({"1,1,LOW", "1,4,LOW", "1,5,MEDIUM", "3,3,MEDIUM", "2,5,HIGH", "3,5,HIGH", "4,4,CRITICAL", "5,5,CRITICAL"
    })
    void the_level_follows_likelihood_times_impact(int likelihood, int impact, RiskLevel level) {
        Risk rated = RiskRules.risk(risk("FEE-2", likelihood, impact), CHECKLIST);
        assertThat(rated).isNotNull().returns(level, Risk::level).returns(likelihood * impact, Risk::score);
    }

    @Test
    void a_risk_needs_a_rating_and_an_owner_and_other_conclusions_have_none() {
        AssessClause whole = risk("FEE-2", null, 5);
        assertThat(refusal(() -> RiskRules.risk(whole, CHECKLIST)))
                .containsExactly(new Rejected.Reason("RISK_VALUE_MISSING", "likelihood", List.of()));
        var fine = new AssessClause(
                ID, "OWN-1", Conclusion.COMPLIANT, "无", List.of(), null, 2, null, "陈经理", null, at("08-02T10:00"));
        assertThat(refusal(() -> RiskRules.risk(fine, CHECKLIST)))
                .extracting(Rejected.Reason::code, Rejected.Reason::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RISK_VALUE_UNWANTED", "impact"),
                        org.assertj.core.groups.Tuple.tuple("RISK_VALUE_UNWANTED", "owner"));
        var late = new AssessClause(
                ID,
                "OWN-1",
                Conclusion.RISK,
                "无",
                List.of(),
                2,
                2,
                "签约",
                "陈经理",
                LocalDate.of(2022, 8, 1),
                at("08-02T10:00"));
        screening.given(BEGUN).when(late).expectException(Refusals.with("DUE_BEFORE_ASSESSMENT", "dueOn"));
    }

    private static List<Rejected.Reason> refusal(Runnable asked) {
        try {
            asked.run();
        } catch (Rejected refused) {
            return refused.reasons();
        }
        throw new AssertionError("It was not refused");
    }

    @Test
    void a_revision_is_the_same_report_with_the_next_number() {
        var reopened = with(historyOf(ScreeningState.SIGNED), REOPENED);
        screening
                .given(reopened)
                .when(new SubmitScreening(ID, "韦国强", at("09-05T09:00")))
                .expectEvents(new ScreeningSubmitted(ID, PROJECT, 2, "韦国强", at("09-05T09:00")));
        screening
                .given(reopened)
                .when(compliant("OWN-1"))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void a_risk_is_remedied_and_checked_again() {
        var signed = historyOf(ScreeningState.SIGNED);
        var started = new RemediationStarted(ID, PROJECT, "FEE-2", null, at("08-20T09:00"));
        var finished = new RemediationFinished(ID, PROJECT, "FEE-2", "已更换", List.of(), at("09-20T09:00"));
        screening
                .given(signed)
                .when(new StartRemediation(ID, "FEE-2", null, at("08-20T09:00")))
                .expectEvents(started);
        screening
                .given(with(signed, started))
                .when(new FinishRemediation(ID, "FEE-2", "已更换", List.of(), at("09-20T09:00")))
                .expectEvents(finished);
        var failed = new RemediationRechecked(ID, PROJECT, "FEE-2", "黄丽华", false, "仓库仍有旧包装", at("09-25T09:00"));
        screening
                .given(with(signed, started, finished))
                .when(new RecheckRemediation(ID, "FEE-2", "黄丽华", false, "仓库仍有旧包装", at("09-25T09:00")))
                .expectEvents(failed);
        screening
                .given(with(signed, started, finished, failed))
                .when(new AcceptRisk(ID, "FEE-2", "李海生", "旧包装已封存", at("09-26T09:00")))
                .expectEvents(new RiskAccepted(ID, PROJECT, "FEE-2", "李海生", "旧包装已封存", at("09-26T09:00")));
        screening
                .given(with(signed, started))
                .when(new FinishRemediation(ID, "FEE-2", "已更换", List.of(), at("08-19T09:00")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        screening
                .given(signed)
                .when(new StartRemediation(ID, "OWN-1", null, at("08-20T09:00")))
                .expectException(Refusals.with("CLAUSE_WITHOUT_RISK", "clauseId"));
    }

    @Test
    void a_void_ends_the_remedies_that_are_open() {
        var accepted = new RiskAccepted(ID, PROJECT, "FEE-2", "李海生", "停产", at("08-20T09:00"));
        screening
                .given(with(historyOf(ScreeningState.SIGNED), accepted))
                .when(new VoidScreening(ID, "重复录入", at("09-02T09:00")))
                .expectEvents(new ScreeningEvent.ScreeningVoided(ID, PROJECT, List.of(), "重复录入", at("09-02T09:00")));
    }

    @Test
    void a_correction_keeps_the_order_of_delivery_and_signature() {
        corrected(at("08-11T10:00"), at("08-12T10:00"))
                .expectEvents(new ScreeningCorrected(
                        ID,
                        PROJECT,
                        1,
                        null,
                        null,
                        at("08-11T10:00"),
                        null,
                        null,
                        at("08-12T10:00"),
                        "录入错误",
                        at("08-30T09:00")));
        corrected(null, at("08-11T08:00")).expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "signedAt"));
        corrected(at("08-13T08:00"), null).expectException(Refusals.with("OCCURRED_AFTER_NEXT_STEP", "deliveredAt"));
        corrected(at("08-09T08:00"), null)
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "deliveredAt"));
        corrected(null, null).expectException(Refusals.with("NOTHING_TO_CORRECT", null));
    }

    private static org.axonframework.test.aggregate.ResultValidator<Screening> corrected(
            @Nullable Instant deliveredAt, @Nullable Instant signedAt) {
        return fixture()
                .given(historyOf(ScreeningState.SIGNED))
                .when(new CorrectScreening(
                        ID, null, null, deliveredAt, null, null, signedAt, "录入错误", at("08-30T09:00")));
    }

    @Test
    void what_has_not_happened_cannot_be_corrected() {
        var delivery = new CorrectScreening(ID, null, "法务部", null, null, null, null, "录入错误", at("08-30T09:00"));
        screening
                .given(historyOf(ScreeningState.SUBMITTED))
                .when(delivery)
                .expectException(Refusals.with("NOT_DELIVERED_YET", null));
        var signature = new CorrectScreening(ID, null, null, null, "李海升", null, null, "录入错误", at("08-30T09:00"));
        screening
                .given(historyOf(ScreeningState.DELIVERED))
                .when(signature)
                .expectException(Refusals.with("NOT_SIGNED_YET", null));
    }

    @Test
    void the_same_request_again_does_nothing() {
        var origin = Map.of("by", "u-1", "request", "q-1", "digest", "d-1");
        var submit = new SubmitScreening(ID, "韦国强", at("08-10T09:00"));
        screening
                .given(complete())
                .andGivenCommands(new GenericCommandMessage<>(submit, origin))
                .when(new GenericCommandMessage<>(submit, origin))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
