package io.caseledger.question.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Five years of historical cases, of which the last month has far too many, and the last three leave them open. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastJourneyTest extends Journey {
    private static final String HEADER = "来源机构,来源编号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,是否涉外,处理结果,金额(元),立案日期,结案日期,请求人,被请求人\n";
    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final int MONTHS = 60;
    private static final Map<String, String> COUNTIES =
            Map.of("港口区", "GANGKOU", "防城区", "FANGCHENG", "上思县", "SHANGSI", "东兴市", "DONGXING");

    private record Case(String county, LocalDate opened, LocalDate closed, long fen) {}

    private static List<Case> cases() {
        var counties = List.of("港口区", "防城区", "上思县", "东兴市");
        var cases = new ArrayList<Case>();
        for (int i = 0; i < MONTHS; i++) {
            int count = i == MONTHS - 1 ? 45 : (int) Math.round(10 + 5 * Math.sin(i * Math.PI / 6) + i * 7 % 5);
            for (int k = 0; k < count; k++) {
                LocalDate opened = FIRST.plusMonths(i).atDay(1 + (k * 5 + i) % 28);
                LocalDate closed = i >= MONTHS - 3 ? null : opened.plusDays(10 + (k * 13 + i * 3) % 40);
                cases.add(new Case(counties.get((k + i) % 4), opened, closed, 100_000L + k * 3_333 + i));
            }
        }
        return cases;
    }

    private void imported(List<Case> cases) throws IOException, InterruptedException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < cases.size(); i++) {
            Case it = cases.get(i);
            text.append("防城港市中级人民法院,%d,商标,侵权,诉讼,防城港市中级人民法院,%s,海产品加工,否,%s,%d.%02d,%s,%s,广西京族食品有限公司,东兴市某商行%d\n"
                    .formatted(
                            i,
                            it.county(),
                            it.closed() == null ? "在办" : "判决",
                            it.fen() / 100,
                            it.fen() % 100,
                            it.opened(),
                            it.closed() == null ? "" : it.closed(),
                            i));
        }
        var upload = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=cases.csv")))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token(Role.OFFICER))
                .POST(HttpRequest.BodyPublishers.ofString(text.toString()))
                .build();
        String digest = JSON.readTree(
                        http().send(upload, BodyHandlers.ofString()).body())
                .path("digest")
                .asString();
        String id = accepted("importHistoricalCases", """
            projectId: "%s", fileDigest: "%s", whenDiffers: REFUSE, occurredAt: "2023-01-10T09:00:00+08:00"\
            """.formatted(projectId, digest), "")
                .path("id")
                .asString();
        JsonNode done = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> ask("{ historicalImport(id: \"%s\") { state stored refused faults { code field } } }"
                                        .formatted(id))
                                .path("historicalImport"),
                        it -> !it.path("state").asString("RUNNING").equals("RUNNING"));
        assertThat(done.path("stored").asInt()).as(done.toString()).isEqualTo(cases.size());
        await().atMost(Duration.ofMinutes(3))
                .until(() -> total().path("received").asInt(), it -> it == cases.size());
    }

    private JsonNode total() {
        return statistics("2018-01-01", "2023-01-01", "").path("total");
    }

    private JsonNode statistics(String from, String to, String more) {
        return ask("""
            { caseStatistics(projectId: "%s", kind: "historical_cases", window: {from: "%s", until: "%s"}%s) {
              rows { facts { value } figures { received receivedYearBefore closed medianDays amountTotal priced } }
              total { received closed medianDays amountTotal amountMedian priced clearance { value } } } }
            """.formatted(projectId, from, to, more)).path("caseStatistics");
    }

    @Test
    void five_years_of_cases_are_counted_forecast_and_warned_of() throws IOException, InterruptedException {
        accepted("awardProject", """
            projectId: "%s", direction: DIRECTION_9, title: "知识产权纠纷发生与应对现状研究",
            undertakingUnit: {name: "防城港市知识产权研究会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
            """.formatted(projectId), "");
        List<Case> all = cases();
        imported(all);
        counts(all);
        loads(all);
        forecasts();
        warns(all);
    }

    private void counts(List<Case> all) {
        JsonNode found = statistics("2021-01-01", "2022-01-01", ", groupBy: [\"county\", \"outcome\"]");
        for (JsonNode row : found.path("rows")) {
            String county = row.at("/facts/0/value").asString();
            long received = all.stream()
                    .filter(it -> COUNTIES.get(it.county()).equals(county)
                            && it.opened().getYear() == 2021)
                    .count();
            assertThat(row.at("/figures/received").asLong()).as(county).isEqualTo(received);
        }
        assertThat(found.path("rows")).hasSize(4);
        var closed = all.stream()
                .filter(it -> it.closed() != null && it.closed().getYear() == 2021)
                .toList();
        assertThat(found.at("/total/closed").asInt()).isEqualTo(closed.size());
        assertThat(found.at("/total/amountTotal").decimalValue())
                .isEqualByComparingTo(java.math.BigDecimal.valueOf(
                        closed.stream().mapToLong(Case::fen).sum(), 2));
    }

    /** Two agents in Gangkou, of whom one qualified only after the day that is asked about, and one in Shangsi. */
    private void loads(List<Case> all) {
        agent("GANGKOU", "甲", "2019-01-01");
        agent("GANGKOU", "乙", "2021-12-31");
        agent("SHANGSI", "丙", "2020-05-01");
        JsonNode load = ask("""
            { casesPerQualifiedPerson(projectId: "%s", window: {from: "2021-01-01", until: "2022-01-01"}, on: "2021-12-30",
                                      atPosition: %d) {
              counties { county received persons perPerson { dividend divisor value } } total { received persons } } }
            """.formatted(projectId, position())).path("casesPerQualifiedPerson");
        var received = all.stream().filter(it -> it.opened().getYear() == 2021).toList();
        assertThat(load.at("/total/received").asInt()).isEqualTo(received.size());
        assertThat(load.at("/total/persons").asInt()).isEqualTo(2);
        for (JsonNode row : load.path("counties")) {
            String county = row.path("county").asString();
            long cases = received.stream()
                    .filter(it -> COUNTIES.get(it.county()).equals(county))
                    .count();
            boolean manned = county.equals("GANGKOU") || county.equals("SHANGSI");
            assertThat(row.path("received").asLong()).as(county).isEqualTo(cases);
            assertThat(row.path("persons").asInt()).as(county).isEqualTo(manned ? 1 : 0);
            assertThat(row.at("/perPerson/value").isNull()).as(county).isNotEqualTo(manned);
        }
    }

    private void agent(String county, String name, String since) {
        String institution = accepted("registerInstitution", """
            projectId: "%s", validity: {from: "2018-01-01"}, occurredAt: "2023-01-10T09:00:00+08:00",
            particulars: {kind: PATENT_AGENCY, name: "%s专利代理所%s", county: %s, services: [ADVICE]}\
            """.formatted(projectId, county, name, county), "")
                .path("id")
                .asString();
        accepted("registerPractitioner", """
            projectId: "%s", identity: {name: "%s"}, occurredAt: "2023-01-10T09:00:00+08:00",
            engagement: {institutionId: "%s", validity: {from: "2018-06-01"}},
            qualifications: [{kind: PATENT_AGENT, certificateNumber: "45%s", validity: {from: "%s"}}]\
            """.formatted(projectId, name, institution, since, since), "");
    }

    private void forecasts() {
        JsonNode found = ask("""
            { forecast(projectId: "%s", kind: "historical_cases", until: "2022-12-01", horizon: 6) {
              refusal reason chosen series { month } baseline { method mase } backTests { method origins mase rmse smape mae }
              months { month expected lower80 upper80 lower95 upper95 } } }
            """.formatted(projectId)).path("forecast");
        assertThat(found.path("refusal").isNull()).as(found.toString()).isTrue();
        assertThat(found.path("series")).hasSize(MONTHS - 1);
        assertThat(found.at("/backTests/0/method").asString())
                .isEqualTo(found.path("chosen").asString());
        assertThat(found.at("/backTests/0/mase").decimalValue())
                .isLessThan(found.at("/baseline/mase").decimalValue());
        assertThat(found.path("months")).hasSize(6);
        assertThat(found.at("/months/0/month").asString()).isEqualTo("2022-12-01");
        assertThat(found.at("/months/0/upper95").decimalValue())
                .isGreaterThan(found.at("/months/0/upper80").decimalValue());
    }

    private void warns(List<Case> all) {
        JsonNode found = ask("""
            { earlyWarnings(projectId: "%s", asOf: "2023-01-05") { warnings {
              rule kind title { zh } sentence { zh en } figures { name value } months } unjudged { rule reason } } }
            """.formatted(projectId)).path("earlyWarnings");
        JsonNode spike = found.at("/warnings/0");
        assertThat(spike.path("rule").asString()).as(found.toString()).isEqualTo("EW.ABOVE_FORECAST");
        assertThat(spike.at("/sentence/zh").asString()).startsWith("2022-12 收案 45 件");
        assertThat(spike.at("/sentence/en").asString())
                .startsWith("45 cases came in in 2022-12")
                .doesNotContain("{");
        JsonNode stock = found.path("warnings").path(found.path("warnings").size() - 1);
        assertThat(stock.path("rule").asString()).isEqualTo("EW.STOCK_GROWING");
        long open = all.stream().filter(it -> it.closed() == null).count();
        assertThat(stock.at("/sentence/zh").asString()).endsWith("增至 " + open + " 件。");
        assertThat(stock.path("months")).hasSize(3);
    }
}
