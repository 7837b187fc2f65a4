package io.caseledger.history;

import io.caseledger.dispute.DisputeType;
import io.caseledger.history.HistoricalCaseEvent.*;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that the tests tell of. */
final class Histories {
    static final String PROJECT = "p-9";
    static final Instant AT = Instant.parse("2022-09-01T01:00:00Z");
    static final Instant LATER = Instant.parse("2022-09-02T01:00:00Z");

    static final HistoricalFacts FACTS = facts("防城港市市场监督管理局", "FCG-2021-0007", "桂防知执字〔2021〕7号");
    static final String CASE = SourceKey.idOf(PROJECT, FACTS.sourceAuthority(), FACTS.sourceId());
    static final HistoricalFacts OTHER_FACTS = facts("防城港市中级人民法院", "12", "（2021）桂06知民初12号");
    static final String OTHER = SourceKey.idOf(PROJECT, OTHER_FACTS.sourceAuthority(), OTHER_FACTS.sourceId());

    static final HistoricalCaseRecorded RECORDED =
            new HistoricalCaseRecorded(CASE, PROJECT, FACTS, null, null, "officer-1", AT);
    static final HistoricalCaseRecorded OTHER_RECORDED =
            new HistoricalCaseRecorded(OTHER, PROJECT, OTHER_FACTS, null, null, "officer-1", AT);
    static final HistoricalCaseMerged MERGED =
            new HistoricalCaseMerged(CASE, PROJECT, OTHER, "同一纠纷", "officer-1", LATER);
    static final HistoricalCaseAbsorbed ABSORBED = new HistoricalCaseAbsorbed(OTHER, PROJECT, CASE, LATER);

    private Histories() {}

    static HistoricalFacts facts(String authority, String sourceId, @Nullable String caseNumber) {
        return new HistoricalFacts(
                authority,
                sourceId,
                caseNumber,
                IpRight.Kind.TRADE_MARK,
                DisputeType.INFRINGEMENT,
                HistoricalChannel.ADMINISTRATIVE_ENFORCEMENT,
                "防城港市市场监管综合行政执法支队",
                County.DONGXING,
                "边境贸易",
                "淘宝",
                true,
                HistoricalOutcome.PENALISED,
                new BigDecimal("12800.5"),
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2021, 5, 20),
                List.of(new HistoricalParty("广西京族食品有限公司", "91350100M000100Y43")),
                List.of(new HistoricalParty("东兴市某商行", null)),
                "第1234567号");
    }

    /** The same case, said in another way or not: each change of one field. */
    static HistoricalFacts with(
            HistoricalFacts it,
            String authority,
            String sourceId,
            @Nullable BigDecimal amount,
            HistoricalOutcome outcome,
            @Nullable LocalDate closedOn,
            List<HistoricalParty> respondents) {
        return new HistoricalFacts(
                authority,
                sourceId,
                it.caseNumber(),
                it.ipType(),
                it.disputeType(),
                it.channel(),
                it.handler(),
                it.county(),
                it.industry(),
                it.platform(),
                it.crossBorder(),
                outcome,
                amount,
                it.openedOn(),
                closedOn,
                it.petitioners(),
                respondents,
                it.rightNumber());
    }

    static HistoricalFacts withAmount(HistoricalFacts it, String amount) {
        return with(
                it,
                it.sourceAuthority(),
                it.sourceId(),
                new BigDecimal(amount),
                it.outcome(),
                it.closedOn(),
                it.respondents());
    }

    static HistoricalFacts ending(HistoricalFacts it, HistoricalOutcome outcome, @Nullable LocalDate closedOn) {
        return with(it, it.sourceAuthority(), it.sourceId(), it.amount(), outcome, closedOn, it.respondents());
    }
}
