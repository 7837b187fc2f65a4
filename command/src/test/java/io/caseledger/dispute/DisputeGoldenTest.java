package io.caseledger.dispute;

import static io.caseledger.dispute.DisputeAdjudicationTest.COPY;
import static io.caseledger.dispute.DisputeAdjudicationTest.REPLY;
import static io.caseledger.dispute.DisputeAdjudicationTest.THREE_MONTHS;
import static io.caseledger.dispute.DisputeIntakeTest.OBJECTION;
import static io.caseledger.dispute.DisputeIntakeTest.REVIEW;
import static io.caseledger.dispute.DisputeIntakeTest.SUPPLEMENT;
import static io.caseledger.dispute.DisputeMediationTest.CONFIRMATION;
import static io.caseledger.dispute.DisputeMediationTest.TWO_MONTHS;
import static io.caseledger.dispute.DisputePenaltyTest.NINETY_DAYS;
import static io.caseledger.dispute.Disputes.*;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clock.Pause;
import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AssistanceEvent.*;
import io.caseledger.dispute.CaseFamilyEvent.*;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.CaseNumberEvent.CaseNumberTaken;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.dispute.MediationEvent.*;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.dispute.PenaltyEvent.*;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DisputeGoldenTest {
    static final Instant AT = at("2025-06-01T10:00");
    static final String SHARED = PURCHASE.sha256();
    static final List<Party> PETITIONERS = List.of(OWNER);
    static final List<Party> RESPONDENTS = List.of(SHOP, MAKER);
    static final List<DisputedRight> RIGHTS = List.of(DESIGN, MARK);
    static final List<AssistanceNeed> NEEDS = List.of(AssistanceNeed.INFRINGEMENT_OPINION, AssistanceNeed.MEDIATION);

    static final Clock EXTENDED = new Clock(
            "patent.adjudication",
            "patent-adjudication-2025",
            at("2025-04-01T10:00"),
            at("2025-10-10T00:00"),
            List.of(new Pause(at("2025-05-12T10:00"), at("2025-06-16T10:00"))),
            at("2025-07-28T10:00"));

    static ClockChanges now(String key, Clock clock, Instant pausedAt) {
        return new ClockChanges(List.of(), List.of(new CaseClock(key, clock, pausedAt)));
    }

    static final List<DisputeEvent> EXAMPLES = List.of(
            new DisputeRegistered(
                    ID,
                    PROJECT,
                    "防知维〔2025〕1号",
                    "d-0",
                    Channel.ASSISTANCE_APPLICATION,
                    DisputeType.INFRINGEMENT,
                    PETITIONERS,
                    RESPONDENTS,
                    RIGHTS,
                    true,
                    "海淘网",
                    "东兴市",
                    NEEDS,
                    "店铺销售的水壶与专利外观相同",
                    List.of(CERTIFICATE, PURCHASE),
                    "c-1",
                    List.of(SHARED),
                    "d-0",
                    at("2025-03-03T10:00"),
                    starts(REVIEW)),
            new DisputeSupplementRequested(
                    ID,
                    PROJECT,
                    "缺少授权书",
                    AT,
                    new ClockChanges(
                            List.of(),
                            List.of(
                                    new CaseClock("assistance.review", REVIEW, AT),
                                    new CaseClock("assistance.supplement", SUPPLEMENT, null)))),
            new DisputeSupplementSupplied(
                    ID, PROJECT, "已补", List.of(PURCHASE), List.of(SHARED), AT, ends(SUPPLEMENT, true)),
            new DisputeDeemedWithdrawn(ID, PROJECT, AT, ends(SUPPLEMENT, false)),
            new DisputeAccepted(ID, PROJECT, AT, ends(REVIEW, false)),
            new DisputeRejected(ID, PROJECT, "不属于受理范围", AT, ends(REVIEW, false, OBJECTION)),
            new RejectionObjected(ID, PROJECT, "属于受理范围", AT, ends(OBJECTION, false)),
            new RejectionObjectionDecided(ID, PROJECT, true, "属于受理范围", AT, ClockChanges.NONE),
            new LeadCheckExtended(ID, PROJECT, "情况特殊", AT, ClockChanges.NONE),
            new AssistanceStarted(ID, PROJECT, AT),
            new AssistanceGiven(ID, PROJECT, AssistanceNeed.ADVICE, "已咨询", AT),
            new MediationStarted(ID, PROJECT, true, AT, starts(TWO_MONTHS)),
            new MediationExtended(ID, PROJECT, "案情复杂", AT, starts(TWO_MONTHS)),
            new MediationRefused(ID, PROJECT, "R1", "不同意", AT, ends(TWO_MONTHS, false)),
            new MediationFailed(ID, PROJECT, "分歧较大", AT, ends(TWO_MONTHS, true)),
            new DisputeSettled(ID, PROJECT, "停止销售", 20_000L, AT, ends(TWO_MONTHS, false)),
            new MediationAgreed(ID, PROJECT, "防调〔2025〕1号", "停止销售", 20_000L, AT, ends(TWO_MONTHS, false, CONFIRMATION)),
            new JudicialConfirmationRequested(ID, PROJECT, "东兴市人民法院", AT, ends(CONFIRMATION, false)),
            new JudicialConfirmationDecided(ID, PROJECT, true, "（2025）桂0681诉前调确1号", AT),
            new CourtProceedingsRecorded(ID, PROJECT, "防城港市中级人民法院", "（2025）桂06民初1号", AT),
            new CourtProceedingsEnded(ID, PROJECT, "已撤诉", AT),
            new AdjudicationDocketed(ID, PROJECT, "防知裁〔2025〕1号", AT, starts(THREE_MONTHS, COPY)),
            new CopySent(ID, PROJECT, "R1", AT, ends(COPY, true)),
            new CopyReceived(ID, PROJECT, "R1", AT, now("patent.reply/R1", REPLY, null)),
            new ReplyReceived(
                    ID,
                    PROJECT,
                    "R1",
                    List.of(REPORT),
                    AT,
                    new ClockChanges(List.of(new Ended("patent.reply/R1", REPLY, false)), List.of())),
            new OralHearingScheduled(ID, PROJECT, at("2025-06-20T09:00"), "第一审理庭", AT),
            new OralHearingHeld(ID, PROJECT, "双方到庭", AT),
            new AdjudicationSuspended(
                    ID,
                    PROJECT,
                    SuspensionGround.INVALIDATION_PENDING,
                    "请求宣告无效",
                    AT,
                    now("patent.adjudication", THREE_MONTHS, AT)),
            new AdjudicationResumed(ID, PROJECT, "维持有效", AT, starts(THREE_MONTHS)),
            new AdjudicationExtended(ID, PROJECT, "案情复杂", AT, starts(EXTENDED)),
            new EvaluationReportRequested(ID, PROJECT, DESIGN.number(), AT),
            new EvaluationReportReceived(ID, PROJECT, DESIGN.number(), true, REPORT, AT),
            new AdjudicationDecided(
                    ID,
                    PROJECT,
                    AdjudicationResult.INFRINGEMENT_FOUND,
                    "防知裁决〔2025〕1号",
                    "停止侵权",
                    AT,
                    ends(EXTENDED, false)),
            new AdjudicationTerminated(ID, PROJECT, "请求人撤回请求", AT, ends(EXTENDED, false)),
            new PenaltyInvestigationOpened(ID, PROJECT, "防知罚立〔2025〕1号", AT, starts(NINETY_DAYS)),
            new PenaltyInvestigationExtended(ID, PROJECT, "案情复杂", AT, starts(NINETY_DAYS)),
            new CrimeSuspected(ID, PROJECT, "数额较大", AT),
            new CrimeReferralRecorded(ID, PROJECT, "r-1", AT),
            new PenaltyDecided(
                    ID,
                    PROJECT,
                    "防知罚〔2025〕1号",
                    List.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION),
                    5_000L,
                    AT,
                    ends(NINETY_DAYS, false)),
            new PenaltyInvestigationDropped(ID, PROJECT, "违法事实不成立", AT, ends(NINETY_DAYS, false)),
            new DisputeTransferred(ID, PROJECT, COURT, "民事诉讼法", AT, ends(NINETY_DAYS, false)),
            new TransferReceipted(ID, PROJECT, "收〔2025〕7号", AT),
            new TransferReturned(ID, PROJECT, "不属于管辖", AT),
            new DisputeClosed(
                    ID, PROJECT, Outcome.MEDIATED, "调解结案", at("2025-05-01T10:00"), AT, ends(NINETY_DAYS, false)),
            new DisputeArchived(ID, PROJECT, "档案室 2025-1", AT, ends(CONFIRMATION, false)),
            new DisputeReopened(ID, PROJECT, "有新证据", AT, ClockChanges.NONE),
            new DisputeWithdrawn(ID, PROJECT, "已和解", AT, ends(REVIEW, false)),
            new DisputeVoided(ID, PROJECT, "录入错误", AT, ends(REVIEW, false)),
            new DisputeMarkedDuplicate(ID, PROJECT, "d-9", "重复登记", AT, ends(REVIEW, false)),
            new DisputeCorrected(
                    ID,
                    PROJECT,
                    DisputeType.PASSING_OFF,
                    PETITIONERS,
                    RESPONDENTS,
                    RIGHTS,
                    true,
                    "另一平台",
                    "港口区",
                    NEEDS,
                    "更正后的事实",
                    at("2025-03-02T10:00"),
                    at("2025-05-02T10:00"),
                    "录入错误",
                    AT,
                    starts(REVIEW)),
            new DisputeEvidenceAdded(ID, PROJECT, List.of(PURCHASE), List.of(SHARED), AT),
            new EvidenceDeclaredComplete(ID, PROJECT, AT),
            new EvidenceCompletenessRetracted(ID, PROJECT, "缺少附件", AT),
            new DisputeOfficerAssigned(ID, PROJECT, "officer-1", AT),
            new DisputeOfficerUnassigned(ID, PROJECT, "officer-1", AT),
            new DisputeJoined(ID, PROJECT, "d-9", "同一纠纷", AT));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("dispute", DisputeEvent.class, EXAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> stored_numbers_stay_as_they_are() {
        var taken = CaseNumberTaken.by(PROJECT, "防知维〔2025〕1号", ID);
        return GoldenEvents.of("dispute", CaseNumberEvent.class, List.of(taken));
    }

    @TestFactory
    Stream<DynamicTest> stored_families_stay_as_they_are() {
        return GoldenEvents.of(
                "dispute",
                CaseFamilyEvent.class,
                List.of(FamilyMemberJoined.to("d-0", PROJECT, ID), FamilyMemberLeft.from("d-0", PROJECT, ID)));
    }
}
