package io.caseledger.referral;

import io.caseledger.deadline.Clock;
import io.caseledger.referral.Limits.Ended;
import io.caseledger.referral.ReferralCommand.DraftReferral;
import io.caseledger.referral.ReferralEvent.MissingMaterialNotified;
import io.caseledger.referral.ReferralEvent.ReconsiderationRequested;
import io.caseledger.referral.ReferralEvent.ReferralAccepted;
import io.caseledger.referral.ReferralEvent.ReferralApproved;
import io.caseledger.referral.ReferralEvent.ReferralClosed;
import io.caseledger.referral.ReferralEvent.ReferralDeclined;
import io.caseledger.referral.ReferralEvent.ReferralDrafted;
import io.caseledger.referral.ReferralEvent.ReferralFeedbackRecorded;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.ReferralEvent.ReferralSent;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.referral.ReferralEvent.ReferralWithdrawn;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Referrals that the tests of this feature share: an ordinary one, and one of a suspected crime with its limits. */
final class Referrals {
    static final String ID = "r-1";
    static final String PROJECT = "p-16";
    static final IpRight RIGHT = new IpRight(IpRight.Kind.TRADE_MARK, "第12345678号", "海淘");
    static final Suspect SUSPECT = new Suspect(new Organisation("东兴市某日用品店", null), "某某日用品专营店");
    static final Evidence SCREENSHOT =
            new Evidence(Evidence.Kind.SCREENSHOT, "商品页面截图", "a".repeat(64), "evidence://2022/1");
    static final Evidence CONTRACT = new Evidence(Evidence.Kind.CONTRACT, "购销合同", "b".repeat(64), "evidence://2022/2");
    static final Body MARKET = new Body("防城港市市场监督管理局", Body.Kind.MARKET_SUPERVISION, true, "广西防城港市");
    static final Body POLICE = new Body("防城港市公安局", Body.Kind.PUBLIC_SECURITY, true, "广西防城港市");
    static final List<Officer> OFFICERS = List.of(new Officer("韦国强", "桂P-001"), new Officer("黄丽华", "桂P-002"));

    static final Limits NONE = Limits.NONE;

    private Referrals() {}

    /** A time of 2022 on the clock of Shanghai, as {@code 09-29T10:00}. */
    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static Contents contents(boolean crime) {
        return new Contents(
                "lead-1",
                LeadType.PASSING_OFF,
                RIGHT,
                SUSPECT,
                "店铺销售假冒注册商标的商品",
                68_000L,
                crime ? POLICE : MARKET,
                crime ? "刑法第二百一十四条" : "商标法第五十七条",
                crime,
                OFFICERS);
    }

    static DraftReferral draft(String id, String number, Contents contents) {
        return new DraftReferral(
                id,
                PROJECT,
                contents.leadId(),
                number,
                contents.leadType(),
                contents.right(),
                contents.suspect(),
                contents.facts(),
                contents.valueInYuan(),
                List.of(SCREENSHOT),
                contents.recipient(),
                contents.legalBasis(),
                contents.crime(),
                contents.officers(),
                "c-1",
                at("09-29T10:00"));
    }

    static Clock clock(String rule, String startedAt, String dueAt) {
        String pack = rule.contains("material") ? "police-procedure-2020" : "crime-referral-2001";
        return new Clock(rule, pack, at(startedAt), at(dueAt));
    }

    static Limits starts(Clock... clocks) {
        return new Limits(List.of(), List.of(clocks));
    }

    static Limits ends(Clock clock, boolean late, Clock... started) {
        return new Limits(List.of(new Ended(clock, late)), List.of(started));
    }

    // An ordinary referral.
    static final ReferralDrafted DRAFTED = new ReferralDrafted(
            ID, PROJECT, "移〔2022〕1号", contents(false), List.of(SCREENSHOT), "c-1", at("09-29T10:00"), NONE);
    static final ReferralApproved APPROVED = new ReferralApproved(ID, PROJECT, "陈局长", at("09-30T09:00"), NONE);
    static final ReferralSent SENT = new ReferralSent(ID, PROJECT, at("09-30T15:00"), NONE);
    static final ReferralReceipted RECEIPTED =
            new ReferralReceipted(ID, PROJECT, "收〔2022〕77号", "李明", at("10-08T11:00"), NONE);
    static final ReferralAccepted ACCEPTED = new ReferralAccepted(ID, PROJECT, at("10-12T10:00"), NONE);
    static final ReferralDeclined DECLINED = new ReferralDeclined(ID, PROJECT, "不属于本局管辖", at("10-12T10:00"), NONE);
    static final ReferralFeedbackRecorded FEEDBACK =
            new ReferralFeedbackRecorded(ID, PROJECT, "责令停止销售，罚款五千元", "防市监处〔2022〕8号", at("11-20T10:00"), NONE);
    static final ReferralClosed CLOSED = new ReferralClosed(ID, PROJECT, at("11-21T10:00"));
    static final ReferralVoided VOIDED = new ReferralVoided(ID, PROJECT, "重复录入", at("11-30T10:00"), NONE);
    static final ReferralWithdrawn WITHDRAWN = new ReferralWithdrawn(ID, PROJECT, "权利人已和解", at("09-30T16:00"), NONE);

    // The referral of a suspected crime. Each due day is counted by hand: the starting day does not count, and the
    // National Day holiday of 2022 lasts from 1 to 7 October, with 8 (Saturday) and 9 (Sunday) worked in exchange.
    static final Clock HEAD_DECISION = clock("crime.head-decision", "09-29T10:00", "10-09T00:00");
    static final Clock SEND = clock("crime.send", "09-30T09:00", "10-01T09:00");
    static final Clock POLICE_EXAMINE = clock("crime.police-examine", "09-30T16:00", "10-09T00:00");
    static final Clock MISSING_NOTICE = clock("crime.missing-material-notice", "09-30T16:00", "10-01T16:00");
    static final Clock SUPPLY = clock("crime.supply-material", "10-01T10:00", "10-09T00:00");
    static final Clock REQUEST = clock("crime.reconsideration-request", "10-10T10:00", "10-14T00:00");
    static final Clock DECISION = clock("crime.reconsideration-decision", "10-12T10:00", "10-18T00:00");

    static final ReferralDrafted CRIME_DRAFTED = new ReferralDrafted(
            ID,
            PROJECT,
            "移〔2022〕1号",
            contents(true),
            List.of(SCREENSHOT),
            "c-1",
            at("09-29T10:00"),
            starts(HEAD_DECISION));
    static final ReferralApproved CRIME_APPROVED =
            new ReferralApproved(ID, PROJECT, "陈局长", at("09-30T09:00"), ends(HEAD_DECISION, false, SEND));
    static final ReferralSent CRIME_SENT = new ReferralSent(ID, PROJECT, at("09-30T15:00"), ends(SEND, false));
    static final ReferralReceipted CRIME_RECEIPTED = new ReferralReceipted(
            ID, PROJECT, "收〔2022〕77号", "李明", at("09-30T16:00"), starts(POLICE_EXAMINE, MISSING_NOTICE));
    static final MissingMaterialNotified MISSING =
            new MissingMaterialNotified(ID, PROJECT, "缺少价格认定书", at("10-01T10:00"), ends(MISSING_NOTICE, false, SUPPLY));
    static final ReferralDeclined CRIME_DECLINED = new ReferralDeclined(
            ID,
            PROJECT,
            "金额未达立案标准",
            at("10-10T10:00"),
            new Limits(List.of(new Ended(POLICE_EXAMINE, true), new Ended(MISSING_NOTICE, false)), List.of(REQUEST)));
    static final ReconsiderationRequested REQUESTED =
            new ReconsiderationRequested(ID, PROJECT, "补充价格认定后已达标准", at("10-12T10:00"), ends(REQUEST, false, DECISION));

    /** The events that lead to a state. */
    static List<ReferralEvent> historyOf(ReferralState state, boolean crime) {
        var sent = new ArrayList<ReferralEvent>(
                crime ? List.of(CRIME_DRAFTED, CRIME_APPROVED, CRIME_SENT) : List.of(DRAFTED, APPROVED, SENT));
        var receipted = with(sent, crime ? CRIME_RECEIPTED : RECEIPTED);
        return switch (state) {
            case DRAFTED -> sent.subList(0, 1);
            case APPROVED -> sent.subList(0, 2);
            case SENT -> sent;
            case RECEIPTED -> receipted;
            case ACCEPTED -> with(receipted, ACCEPTED);
            case DECLINED -> with(receipted, crime ? CRIME_DECLINED : DECLINED);
            case FEEDBACK -> with(receipted, ACCEPTED, FEEDBACK);
            case CLOSED -> with(receipted, ACCEPTED, FEEDBACK, CLOSED);
            case VOIDED -> with(receipted, VOIDED);
            case WITHDRAWN -> with(sent.subList(0, 2), WITHDRAWN);
        };
    }

    static List<ReferralEvent> with(List<? extends ReferralEvent> before, ReferralEvent... more) {
        var all = new ArrayList<ReferralEvent>(before);
        all.addAll(List.of(more));
        return all;
    }
}
