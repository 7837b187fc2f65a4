package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AssistanceCommand.*;
import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.OutcomeCommand.*;
import io.caseledger.dispute.PenaltyCommand.*;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Catalogue;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every command; the table below is written by hand and not read from the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeLifeCycleTest {
    static final Instant NOW = at("2025-12-01T10:00");

    /**
     * One line for each command, one column for each state, in their order: received, supplement requested, accepted,
     * rejected, deemed withdrawn; assisting, mediating, adjudicating, suspended, penalty investigation; transferred,
     * closed, reopened, archived, withdrawn; voided, duplicate.
     */
    static final String TABLE = """
            command                      REC SUP ACC REJ DEE  ASS MED ADJ SUS PEN  TRA CLO REO ARC WIT  VOI DUP
            RequestDisputeSupplement     x   .   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            SupplyDisputeSupplement      .   x   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            DeemDisputeWithdrawn         .   x   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            AcceptDisputeCase            x   .   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            RejectDisputeCase            x   .   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            ObjectToRejection            .   .   .   x   .    .   .   .   .   .    .   .   .   .   .    .   .
            DecideRejectionObjection     .   .   .   x   .    .   .   .   .   .    .   .   .   .   .    .   .
            ExtendLeadCheck              x   .   .   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            StartAssistance              .   .   x   .   .    .   .   .   .   .    .   .   .   .   .    .   .
            RecordAssistance             .   .   .   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            StartMediation               .   .   .   .   .    x   .   .   .   .    .   .   x   .   .    .   .
            ExtendMediation              .   .   .   .   .    .   x   .   .   .    .   .   .   .   .    .   .
            RefuseMediation              .   .   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            FailMediation                .   .   .   .   .    .   x   .   .   .    .   .   .   .   .    .   .
            RecordSettlement             .   .   .   .   .    x   x   x   x   x    .   .   x   .   .    .   .
            RecordMediationAgreement     .   .   .   .   .    .   x   .   .   .    .   .   .   .   .    .   .
            RequestJudicialConfirmation  .   .   .   .   .    .   x   .   .   .    .   x   x   .   .    .   .
            DecideJudicialConfirmation   .   .   .   .   .    .   x   .   .   .    .   x   x   .   .    .   .
            RecordCourtProceedings       x   x   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            EndCourtProceedings          x   x   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            DocketAdjudication           .   .   .   .   .    x   .   .   .   .    .   .   x   .   .    .   .
            SendCopyToRespondent         .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            RecordCopyReceived           .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            RecordReply                  .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            ScheduleOralHearing          .   .   .   .   .    .   .   x   .   .    .   .   .   .   .    .   .
            HoldOralHearing              .   .   .   .   .    .   .   x   .   .    .   .   .   .   .    .   .
            SuspendAdjudication          .   .   .   .   .    .   .   x   .   .    .   .   .   .   .    .   .
            ResumeAdjudication           .   .   .   .   .    .   .   .   x   .    .   .   .   .   .    .   .
            ExtendAdjudication           .   .   .   .   .    .   .   x   .   .    .   .   .   .   .    .   .
            RequestEvaluationReport      .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            RecordEvaluationReport       .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            DecideAdjudication           .   .   .   .   .    .   .   x   .   .    .   .   .   .   .    .   .
            TerminateAdjudication        .   .   .   .   .    .   .   x   x   .    .   .   .   .   .    .   .
            OpenPenaltyInvestigation     .   .   .   .   .    x   .   .   .   .    .   .   x   .   .    .   .
            ExtendPenaltyInvestigation   .   .   .   .   .    .   .   .   .   x    .   .   .   .   .    .   .
            RecordSuspectedCrime         .   .   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            RecordCrimeReferral          .   .   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            DecidePenalty                .   .   .   .   .    .   .   .   .   x    .   .   .   .   .    .   .
            DropPenaltyInvestigation     .   .   .   .   .    .   .   .   .   x    .   .   .   .   .    .   .
            TransferDisputeCase          .   .   .   .   .    x   .   .   .   .    .   .   x   .   .    .   .
            RecordTransferReceipt        .   .   .   .   .    .   .   .   .   .    x   .   .   .   .    .   .
            ReturnTransferredCase        .   .   .   .   .    .   .   .   .   .    x   .   .   .   .    .   .
            CloseDisputeCase             .   .   .   .   .    x   x   x   .   x    x   .   x   .   .    .   .
            ArchiveDisputeCase           .   .   .   .   .    .   .   .   .   .    .   x   .   .   .    .   .
            ReopenDisputeCase            .   .   .   .   .    .   .   .   .   .    .   x   .   .   .    .   .
            WithdrawDisputeCase          x   x   x   .   .    x   x   x   x   x    x   .   x   .   .    .   .
            VoidDisputeCase              x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            MarkDisputeDuplicate         x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            CorrectDisputeCase           x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            AddDisputeEvidence           x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            DeclareEvidenceComplete      x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            RetractEvidenceComplete      x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            AssignDisputeOfficer         x   x   x   x   .    x   x   x   x   x    x   x   x   .   .    .   .
            UnassignDisputeOfficer       x   x   x   x   .    x   x   x   x   x    x   x   x   .   .    .   .
            JoinDisputeCase              x   x   x   x   x    x   x   x   x   x    x   x   x   x   x    .   .
            """;

    static final List<DisputeCommand> COMMANDS = List.of(
            new RequestDisputeSupplement(ID, "缺少授权书", NOW, null),
            new SupplyDisputeSupplement(ID, "已补充", List.of(), NOW, null),
            new DeemDisputeWithdrawn(ID, NOW, null),
            new AcceptDisputeCase(ID, NOW, null),
            new RejectDisputeCase(ID, "不属于受理范围", NOW, null),
            new ObjectToRejection(ID, "属于受理范围", NOW, null),
            new DecideRejectionObjection(ID, true, "属于受理范围", NOW, null),
            new ExtendLeadCheck(ID, "情况特殊", NOW, null),
            new StartAssistance(ID, NOW, null),
            new RecordAssistance(ID, AssistanceNeed.ADVICE, "已咨询", NOW, null),
            new StartMediation(ID, false, NOW, null),
            new ExtendMediation(ID, "案情复杂", NOW, null),
            new RefuseMediation(ID, "R1", "不同意调解", NOW, null),
            new FailMediation(ID, "分歧较大", NOW, null),
            new RecordSettlement(ID, "停止销售", 20_000L, NOW, null),
            new RecordMediationAgreement(ID, "防调〔2025〕1号", "停止销售", 20_000L, NOW, null),
            new RequestJudicialConfirmation(ID, "东兴市人民法院", NOW, null),
            new DecideJudicialConfirmation(ID, true, "（2025）桂0681诉前调确1号", NOW, null),
            new RecordCourtProceedings(ID, "防城港市中级人民法院", "（2025）桂06民初1号", NOW, null),
            new EndCourtProceedings(ID, "已撤诉", NOW, null),
            new DocketAdjudication(ID, "防知裁〔2025〕2号", NOW, null),
            new SendCopyToRespondent(ID, "R1", NOW, null),
            new RecordCopyReceived(ID, "R1", NOW, null),
            new RecordReply(ID, "R1", List.of(), NOW, null),
            new ScheduleOralHearing(ID, NOW, "第一审理庭", NOW, null),
            new HoldOralHearing(ID, "双方到庭", NOW, null),
            new SuspendAdjudication(ID, SuspensionGround.OTHER, "其他", NOW, null),
            new ResumeAdjudication(ID, "中止原因消除", NOW, null),
            new ExtendAdjudication(ID, "案情复杂", NOW, null),
            new RequestEvaluationReport(ID, DESIGN.number(), NOW, null),
            new RecordEvaluationReport(ID, DESIGN.number(), true, REPORT, NOW, null),
            new DecideAdjudication(ID, AdjudicationResult.INFRINGEMENT_FOUND, "防知裁决〔2025〕1号", "停止侵权", null, NOW, null),
            new TerminateAdjudication(ID, "请求人撤回请求", NOW, null),
            new OpenPenaltyInvestigation(ID, "防知罚立〔2025〕1号", NOW, null),
            new ExtendPenaltyInvestigation(ID, "案情复杂", NOW, null),
            new RecordSuspectedCrime(ID, "数额较大", NOW, null),
            new RecordCrimeReferral(ID, "r-1", NOW, null),
            new DecidePenalty(ID, "防知罚〔2025〕1号", List.of(PenaltyKind.FINE), 5_000L, NOW, null),
            new DropPenaltyInvestigation(ID, "违法事实不成立", NOW, null),
            new TransferDisputeCase(ID, COURT, "民事诉讼法", NOW, null),
            new RecordTransferReceipt(ID, "收〔2025〕7号", NOW, null),
            new ReturnTransferredCase(ID, "不属于管辖", NOW, null),
            new CloseDisputeCase(ID, Outcome.TERMINATED, "终止", NOW, null),
            new ArchiveDisputeCase(ID, "档案室 2025-1", NOW, null),
            new ReopenDisputeCase(ID, "有新证据", NOW, null),
            new WithdrawDisputeCase(ID, "已和解", NOW, null),
            new VoidDisputeCase(ID, "录入错误", NOW, null),
            new MarkDisputeDuplicate(ID, "d-9", "重复登记", NOW, null),
            new CorrectDisputeCase(
                    ID, null, null, null, null, null, null, "港口区", null, null, null, null, "录入错误", NOW, null),
            new AddDisputeEvidence(ID, List.of(REPORT), NOW, null),
            new DeclareEvidenceComplete(ID, NOW, null),
            new RetractEvidenceComplete(ID, "缺少附件", NOW, null),
            new AssignDisputeOfficer(ID, "officer-1", NOW, null),
            new UnassignDisputeOfficer(ID, "officer-1", NOW, null),
            new JoinDisputeCase(ID, "d-9", "同一纠纷", NOW, null));

    record Case(DisputeCommand command, DisputeState state, boolean possible) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " when " + state;
        }
    }

    /** A supplement is asked of an applicant only, a lead is checked after a report only. */
    static Channel channelOf(DisputeCommand command) {
        return command instanceof ExtendLeadCheck ? Channel.REPORT : Channel.ASSISTANCE_APPLICATION;
    }

    static Stream<Case> cases() {
        Map<String, DisputeCommand> commands =
                COMMANDS.stream().collect(Collectors.toMap(it -> it.getClass().getSimpleName(), it -> it));
        return rows().flatMap(row -> Arrays.stream(DisputeState.values())
                        .map(state -> new Case(commands.get(row[0]), state, row[state.ordinal() + 1].equals("x"))))
                .filter(it -> channelOf(it.command()) == Channel.ASSISTANCE_APPLICATION
                        || it.state() != DisputeState.SUPPLEMENT_REQUESTED
                                && it.state() != DisputeState.DEEMED_WITHDRAWN);
    }

    private static Stream<String[]> rows() {
        return TABLE.lines().skip(1).map(it -> it.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_command_is_possible_in_its_states_only(Case it) {
        Story story = Story.in(it.state(), channelOf(it.command()));
        assertThat(story.file().state()).isEqualTo(it.state());
        List<String> codes = codes(story, it.command());
        if (it.possible()) {
            assertThat(codes).doesNotContain("DISPUTE_STATE_FORBIDS");
        } else {
            assertThat(codes).containsExactly("DISPUTE_STATE_FORBIDS");
        }
    }

    private static List<String> codes(Story story, DisputeCommand command) {
        try {
            var _ = story.then(command);
            return List.of();
        } catch (Rejected refused) {
            return refused.reasons().stream().map(Rejected.Reason::code).toList();
        }
    }

    static Stream<DisputeCommand> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_its_door(DisputeCommand command) {
        when(Story.in(DisputeState.VOIDED, channelOf(command)), command)
                .expectNoEvents()
                .expectException(Refusals.with("DISPUTE_STATE_FORBIDS", null));
    }

    @Test
    void a_refusal_says_what_is_possible_now() {
        refused(
                DisputeState.CLOSED,
                "requestJudicialConfirmation, decideJudicialConfirmation, archiveDisputeCase, reopenDisputeCase, "
                        + "voidDisputeCase, markDisputeDuplicate, correctDisputeCase, addDisputeEvidence, "
                        + "declareEvidenceComplete, retractEvidenceComplete, assignDisputeOfficer, "
                        + "unassignDisputeOfficer, joinDisputeCase");
        refused(DisputeState.VOIDED, "-");
    }

    private static void refused(DisputeState state, String possible) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() ->
                        DisputeLifeCycle.check(new StartAssistance(ID, NOW, null), state, Channel.CONSUMER_COMPLAINT))
                .satisfies(it -> assertThat(it.reasons().getFirst().args()).containsExactly(state.name(), possible));
    }

    @Test
    void what_another_channel_knows_is_not_among_it() {
        assertThat(DisputeLifeCycle.possibleIn(DisputeState.REJECTED, Channel.REPORT))
                .doesNotContain("objectToRejection");
        assertThat(DisputeLifeCycle.possibleIn(DisputeState.REJECTED, Channel.ASSISTANCE_APPLICATION))
                .contains("objectToRejection");
        when(Story.received(Channel.CONSUMER_COMPLAINT), new ExtendLeadCheck(ID, "情况特殊", NOW, null))
                .expectException(Refusals.with("DISPUTE_OF_OTHER_CHANNEL", null));
    }

    @Test
    void the_table_has_every_command_but_the_registration() {
        var all = Catalogue.recordsOf(DisputeCommand.class)
                .filter(it -> it != RegisterDisputeCase.class)
                .map(Class::getSimpleName);
        assertThat(rows().map(it -> it[0])).containsExactlyInAnyOrderElementsOf(all.toList());
        assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameSizeAs(COMMANDS)
                .hasSize((int) rows().count());
    }
}
