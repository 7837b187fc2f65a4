package io.caseledger.screening;

import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.BeginScreening;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningEvent.ScreeningDelivered;
import io.caseledger.screening.ScreeningEvent.ScreeningReopened;
import io.caseledger.screening.ScreeningEvent.ScreeningSigned;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.screening.ScreeningEvent.ScreeningVoided;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Screenings that the tests of this feature share. */
final class Screenings {
    static final String ID = "s-1";
    static final String PROJECT = "p-1";
    static final String NUMBER = "防知排〔2022〕1号";
    static final RiskChecklists CHECKLISTS = RiskChecklists.load();
    static final RiskChecklist CHECKLIST = CHECKLISTS.kept("2021.1");
    static final EnterpriseProfile ENTERPRISE =
            new EnterpriseProfile("广西防城港海鸥食品有限公司", "91350100M000100Y43", "食品制造业", "港口区", 86, "海产干货、即食海鲜");
    static final EnterpriseProfile RENAMED =
            new EnterpriseProfile("广西海鸥食品集团有限公司", "91350100M000100Y43", "食品制造业", "港口区", 90, null);
    static final IpAsset MARK = new IpAsset(
            new IpRight(IpRight.Kind.TRADE_MARK, "12345678", "海鸥"), IpAsset.Status.IN_FORCE, LocalDate.of(2029, 3, 13));
    static final IpAsset PATENT = new IpAsset(
            new IpRight(IpRight.Kind.UTILITY_MODEL, "ZL201720123456.7", "海产品烘干装置"), IpAsset.Status.LAPSED, null);
    static final Evidence CONTRACT =
            new Evidence(Evidence.Kind.CONTRACT, "劳动合同样本", "b".repeat(64), "evidence://2022/2");
    static final Risk RISK =
            new Risk(4, 5, 20, RiskLevel.CRITICAL, "补缴年费或停止标注，更换包装", "陈经理", LocalDate.of(2022, 10, 31));

    private Screenings() {}

    /** A time of 2022 on the clock of Shanghai, as {@code 09-29T10:00}. */
    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static BeginScreening begin(String id, String number) {
        return new BeginScreening(id, PROJECT, number, ENTERPRISE, List.of(MARK, PATENT), at("08-01T09:00"));
    }

    static AssessClause risk(String clauseId, @Nullable Integer likelihood, @Nullable Integer impact) {
        return new AssessClause(
                ID,
                clauseId,
                Conclusion.RISK,
                "包装仍标注已失效的专利号",
                List.of(CONTRACT),
                likelihood,
                impact,
                "补缴年费或停止标注，更换包装",
                "陈经理",
                LocalDate.of(2022, 10, 31),
                at("08-02T10:00"));
    }

    static AssessClause compliant(String clauseId) {
        return new AssessClause(
                ID, clauseId, Conclusion.COMPLIANT, "未见异常", List.of(), null, null, null, null, null, at("08-02T10:00"));
    }

    static final ScreeningBegun BEGUN =
            new ScreeningBegun(ID, PROJECT, NUMBER, "2021.1", ENTERPRISE, List.of(MARK, PATENT), at("08-01T09:00"));
    static final ClauseAssessed RISKY = new ClauseAssessed(
            ID, PROJECT, "FEE-2", Conclusion.RISK, "包装仍标注已失效的专利号", List.of(CONTRACT), RISK, at("08-02T10:00"));
    static final ScreeningSubmitted SUBMITTED = new ScreeningSubmitted(ID, PROJECT, 1, "韦国强", at("08-10T09:00"));
    static final ScreeningDelivered DELIVERED = new ScreeningDelivered(ID, PROJECT, 1, "行政部", at("08-11T09:00"));
    static final ScreeningSigned SIGNED = new ScreeningSigned(ID, PROJECT, 1, "李海生", "总经理", at("08-12T09:00"));
    static final ScreeningReopened REOPENED = new ScreeningReopened(ID, PROJECT, 2, "补充海外条款", at("09-01T09:00"));
    static final ScreeningVoided VOIDED = new ScreeningVoided(ID, PROJECT, List.of("FEE-2"), "重复录入", at("09-02T09:00"));

    static ClauseAssessed fine(String clauseId) {
        return new ClauseAssessed(
                ID, PROJECT, clauseId, Conclusion.COMPLIANT, "未见异常", List.of(), null, at("08-02T10:00"));
    }

    /** A draft in which every clause is answered; FEE-2 is a risk. */
    static List<ScreeningEvent> complete() {
        var all = new ArrayList<ScreeningEvent>(List.of(BEGUN));
        CHECKLIST
                .clauses()
                .map(it -> it.id().equals("FEE-2") ? RISKY : fine(it.id()))
                .forEach(all::add);
        return all;
    }

    /** The events that lead to a state. */
    static List<ScreeningEvent> historyOf(ScreeningState state) {
        return switch (state) {
            case DRAFT -> complete();
            case SUBMITTED -> with(complete(), SUBMITTED);
            case DELIVERED -> with(complete(), SUBMITTED, DELIVERED);
            case SIGNED -> with(complete(), SUBMITTED, DELIVERED, SIGNED);
            case VOIDED -> with(complete(), SUBMITTED, DELIVERED, SIGNED, VOIDED);
        };
    }

    static List<ScreeningEvent> with(List<? extends ScreeningEvent> before, ScreeningEvent... more) {
        var all = new ArrayList<ScreeningEvent>(before);
        all.addAll(List.of(more));
        return all;
    }
}
