package io.caseledger.annex.api;

import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexFigures.Body;
import io.caseledger.annex.figures.AnnexFigures.Capacity;
import io.caseledger.annex.figures.AnnexFigures.Expected;
import io.caseledger.annex.figures.AnnexFigures.Flow;
import io.caseledger.annex.figures.AnnexFigures.Grouping;
import io.caseledger.annex.figures.AnnexFigures.Institution;
import io.caseledger.annex.figures.AnnexFigures.Month;
import io.caseledger.annex.figures.AnnexFigures.Policy;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.annex.figures.AnnexFigures.Test;
import io.caseledger.annex.figures.AnnexFigures.Trend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as five years of a city could give them. */
final class AnnexSamples {
    private static final List<String> TYPES = List.of(
            "TRADE_MARK", "DESIGN_PATENT", "UTILITY_MODEL", "INVENTION_PATENT", "COPYRIGHT", "GEOGRAPHICAL_INDICATION");

    private AnnexSamples() {}

    static AnnexFigures figures(Trend trend) {
        return new AnnexFigures(
                AnnexFigures.EDITION,
                new Scope(
                        "p-9",
                        "知识产权纠纷调查与风险防控研究",
                        "防城港市知识产权研究中心",
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2022, 7, 1),
                        100_123),
                flow(15_000),
                IntStream.rangeClosed(2018, 2022)
                        .mapToObj(it -> flow(2_500 + (it - 2018) * 311L, Integer.toString(it)))
                        .toList(),
                IntStream.rangeClosed(2018, 2022)
                        .boxed()
                        .flatMap(year -> IntStream.range(0, TYPES.size())
                                .mapToObj(i -> flow(1_200 / (i + 1) + (year - 2018) * 60L, "" + year, TYPES.get(i))))
                        .toList(),
                facts(),
                trend,
                capacity(),
                policies());
    }

    static Flow flow(long received, @Nullable String... keys) {
        return new Flow(
                Arrays.asList(keys),
                received,
                received * 9 / 10,
                received * 95 / 100,
                received,
                new BigDecimal("43.5"),
                BigDecimal.valueOf(received * 123_456, 2),
                received / 2,
                BigDecimal.valueOf(5_000_000, 2));
    }

    private static List<Grouping> facts() {
        return List.of(
                grouping(
                        "CHANNEL",
                        flows(
                                "COMPLAINT_OR_REPORT",
                                "LITIGATION",
                                "ADMINISTRATIVE_ENFORCEMENT",
                                "MEDIATION",
                                "CUSTOMS")),
                grouping("COUNTY", flows("GANGKOU", "FANGCHENG", "DONGXING", "SHANGSI")),
                grouping(
                        "INDUSTRY",
                        IntStream.range(0, 26)
                                .mapToObj(i -> flow(900 - i * 30L, "农副食品加工业 " + i))
                                .toList()),
                grouping(
                        "PLATFORM",
                        Stream.of("某购物平台", "=某直播<平台>", null)
                                .map(it -> flow(700, (String) it))
                                .toList()),
                grouping("CROSS_BORDER", flows("false", "true")),
                grouping("OUTCOME", flows("MEDIATED", "JUDGED", "PENALISED", "WITHDRAWN")));
    }

    private static Grouping grouping(String fact, List<Flow> flows) {
        return new Grouping(fact, flows, flows);
    }

    private static List<Flow> flows(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(i -> flow(3_000 / (i + 1), keys[i]))
                .toList();
    }

    private static List<Month> months() {
        return IntStream.range(0, 54)
                .mapToObj(i -> new Month(
                        YearMonth.of(2018, 1).plusMonths(i).toString(),
                        Math.round(200 + i * 3 + 60 * Math.sin(i * Math.PI / 6) + i * 37 % 23)))
                .toList();
    }

    static Trend forecast() {
        var months = new ArrayList<Expected>();
        for (int i = 54; i < 66; i++) {
            double value = 210 + i * 3 + 60 * Math.sin(i * Math.PI / 6);
            months.add(new Expected(
                    YearMonth.of(2018, 1).plusMonths(i).toString(),
                    rounded(value),
                    rounded(value - i + 30),
                    rounded(value + i - 30),
                    rounded(value - i),
                    rounded(value + i)));
        }
        return new Trend(
                months(),
                null,
                "HOLT_WINTERS_ADDITIVE",
                List.of(test("HOLT_WINTERS_ADDITIVE", 11.8731), test("THETA", 12.4), test("SEASONAL_NAIVE", 16.402)),
                months);
    }

    static Trend refused(String lacking, Test... tests) {
        return new Trend(months(), lacking, null, List.of(tests), List.of());
    }

    static Test test(String method, double mae) {
        return new Test(method, 18, rounded(mae), rounded(mae * 1.3), rounded(mae / 2), null);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }

    private static Capacity capacity() {
        return new Capacity(
                List.of(
                        new Institution("防城港𬭚业知识产权代理有限公司", "PATENT_AGENCY", "GANGKOU", 7),
                        new Institution("北部湾律师事务所", "LAW_FIRM", "FANGCHENG", 12)),
                Map.of("LAWYER", 12L, "PATENT_AGENT", 9L),
                19,
                3_400,
                List.of(
                        new Body(
                                "防城港市市场监督管理局",
                                "MARKET_SUPERVISION",
                                null,
                                List.of("COMPLAINTS", "ADMINISTRATIVE_ADJUDICATION"),
                                14L,
                                900L),
                        new Body("东兴市人民法院", "COURT", "DONGXING", List.of("CIVIL_LITIGATION"), 6L, null)));
    }

    private static List<Policy> policies() {
        return List.of(
                new Policy(
                        List.of("GENERAL"),
                        "国发〔2021〕20号",
                        "“十四五”国家知识产权保护和运用规划",
                        "NATIONAL",
                        "国务院",
                        LocalDate.of(2021, 10, 9),
                        LocalDate.of(2026, 1, 1)),
                new Policy(
                        List.of("GENERAL", "E_COMMERCE"),
                        "中华人民共和国主席令第七号",
                        "中华人民共和国电子商务法",
                        "NATIONAL",
                        "全国人民代表大会常务委员会",
                        LocalDate.of(2019, 1, 1),
                        null));
    }
}
