package io.caseledger.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulePacksTest {
    static final String RULE = "{id: r, amount: 3, unit: DAYS, startsOn: {zh: 始, en: start}, source: {zh: 法, en: law}}";

    final RulePacks packs = RulePacks.load();

    @Test
    void the_bundled_limits_are_those_of_the_statutes() {
        Map<String, String> today = packs.all().stream()
                .filter(pack -> pack.inForceOn(LocalDate.of(2022, 6, 1)))
                .flatMap(pack -> pack.rules().stream())
                .collect(toMap(Rule::id, rule -> rule.amount() + " " + rule.unit(), (a, b) -> a, TreeMap::new));
        assertThat(today)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("assistance.objection", "7 WORKING_DAYS"),
                        Map.entry("assistance.review", "15 WORKING_DAYS"),
                        Map.entry("assistance.supplement", "7 WORKING_DAYS"),
                        Map.entry("collaboration.answer", "15 WORKING_DAYS"),
                        Map.entry("consumer.decide", "7 WORKING_DAYS"),
                        Map.entry("consumer.lead-check", "15 WORKING_DAYS"),
                        Map.entry("consumer.mediation", "45 WORKING_DAYS"),
                        Map.entry("crime.head-decision", "3 DAYS"),
                        Map.entry("crime.missing-material-notice", "24 HOURS"),
                        Map.entry("crime.police-examine", "3 DAYS"),
                        Map.entry("crime.reconsideration-decision", "3 DAYS"),
                        Map.entry("crime.reconsideration-request", "3 DAYS"),
                        Map.entry("crime.send", "24 HOURS"),
                        Map.entry("crime.supply-material", "3 DAYS"),
                        Map.entry("ecommerce.declaration-wait", "15 DAYS"),
                        Map.entry("ecommerce.records-retention", "36 MONTHS"),
                        Map.entry("mediation.judicial-confirmation", "30 DAYS"),
                        Map.entry("patent.adjudication", "3 MONTHS"),
                        Map.entry("patent.copy-to-respondent", "5 WORKING_DAYS"),
                        Map.entry("patent.mediation", "2 MONTHS"),
                        Map.entry("patent.reply", "15 DAYS"),
                        Map.entry("penalty.decide", "90 DAYS")));
    }

    @ParameterizedTest
    @CsvSource({
        "ecommerce.declaration-wait, 2019-01-01, ecommerce-law-2019",
        "patent.adjudication, 2025-01-31, patent-enforcement-2015",
        "patent.adjudication, 2025-02-01, patent-adjudication-2025",
        "consumer.decide, 2026-04-14, consumer-complaint-order-20",
        "consumer.decide, 2026-04-15, consumer-complaint-order-121",
    })
    void the_starting_day_chooses_the_pack(String rule, LocalDate day, String pack) {
        assertThat(packs.inForce(rule, day).pack()).isEqualTo(pack);
    }

    @Test
    void what_comes_from_a_secondary_source_is_marked() {
        assertThat(packs.rule("assistance-guideline-2020", "assistance.review").uncertain())
                .isTrue();
        assertThat(packs.rule("ecommerce-law-2019", "ecommerce.declaration-wait")
                        .uncertain())
                .isFalse();
        assertThat(packs.rule("penalty-law-2021", "penalty.decide").uncertain()).isFalse();
        assertThat(packs.rule("penalty-law-2021", "penalty.decide").extension())
                .satisfies(extension -> assertThat(extension.uncertain()).isTrue());
    }

    @Test
    void before_the_statute_there_is_no_pack_in_force() {
        assertThatThrownBy(() -> packs.inForce("ecommerce.declaration-wait", LocalDate.of(2018, 12, 31)))
                .isInstanceOf(NoPackInForce.class)
                .hasMessage("No rule pack in force on 2018-12-31 holds the rule ecommerce.declaration-wait");
    }

    @Test
    void unknown_rules_and_packs_are_named() {
        assertThatThrownBy(() -> packs.inForce("no.such", LocalDate.EPOCH)).hasMessageContaining("no.such");
        assertThatThrownBy(() -> packs.rule("no-pack", "crime.send")).hasMessageContaining("no-pack");
        assertThatThrownBy(() -> packs.rule("penalty-law-2021", "crime.send"))
                .hasMessage("The rule pack penalty-law-2021 does not hold the rule crime.send");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 3                      | amount: 0        | a.yaml, line 1: rules[0].amount is not a positive whole number",
                "amount: 3                      | amount: three    | a.yaml, line 1: rules[0].amount is not a positive whole number",
                "unit: DAYS                     | unit: WEEKS      | a.yaml, line 1: rules[0].unit is not one of [HOURS, DAYS, WORKING_DAYS, MONTHS]",
                "', source: {zh: 法, en: law}'  | ''               | a.yaml, line 1: rules[0].source is missing",
                "', en: law'                    | ''               | a.yaml, line 1: rules[0].source.en is missing",
                "unit: DAYS                     | units: DAYS      | a.yaml, line 1: rules[0].units is not a known key",
                "unit: DAYS                     | unit: DAYS, roll: maybe | a.yaml, line 1: rules[0].roll is not true or false",
            })
    void a_wrong_rule_is_named_with_its_file_and_key(String what, String by, String message) {
        assertThatThrownBy(() -> load(pack("a", "2020-01-01", RULE.replace(what, by))))
                .isInstanceOf(InvalidData.class)
                .hasMessage(message);
    }

    @Test
    void one_rule_has_one_pack_at_a_time() {
        assertThatThrownBy(() ->
                        load(pack("a", "2020-01-01, effectiveTo: 2022-01-02", RULE), pack("b", "2022-01-01", RULE)))
                .isInstanceOf(InvalidData.class)
                .hasMessage(
                        "b.yaml, line 1: rules[0].id r is also in force under a in a.yaml for some of the same days");
        RulePacks good = load(pack("a", "2020-01-01, effectiveTo: 2022-01-01", RULE), pack("b", "2022-01-01", RULE));
        assertThat(good.inForce("r", LocalDate.of(2021, 12, 31)).pack()).isEqualTo("a");
        assertThat(good.inForce("r", LocalDate.of(2022, 1, 1)).pack()).isEqualTo("b");
    }

    @Test
    void an_extension_has_the_unit_of_its_rule() {
        String months = "id: r, extension: {amount: 1, unit: MONTHS, condition: {zh: 复杂, en: complex}},";
        assertThatThrownBy(() -> load(pack("a", "2020-01-01", RULE.replace("id: r,", months))))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("a.yaml, line 1: rules[0].extension.unit is not ");
    }

    @Test
    void ids_are_unique_and_dates_in_order() {
        assertThatThrownBy(() -> load(pack("a", "2020-01-01", RULE + ", " + RULE)))
                .hasMessage("a.yaml, line 1: rules[1].id r stands twice in this pack");
        Yaml other = Yaml.parse("other.yaml", pack("a", "2030-01-01", RULE).getBytes(UTF_8));
        Yaml first = Yaml.parse("a.yaml", pack("a", "2020-01-01", RULE).getBytes(UTF_8));
        assertThatThrownBy(() -> RulePacks.of(List.of(first, other)))
                .hasMessage("other.yaml, line 1: id a is the id of a.yaml too");
        assertThatThrownBy(() -> load(pack("a", "2020-01-01, effectiveTo: 2020-01-01", RULE)))
                .hasMessage("a.yaml, line 1: effectiveTo is not after effectiveFrom");
        assertThatThrownBy(() -> load("{id: a, id: b}"))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("a.yaml, line 1: Duplicate");
    }

    @Test
    void a_directory_adds_packs_and_replaces_bundled_ones_by_file_name(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("local.yaml"), pack("local", "2020-01-01", RULE));
        Files.writeString(
                directory.resolve("peoples-mediation-2011.yaml"),
                pack("mine", "2011-01-01", RULE.replace("id: r,", "id: mediation.judicial-confirmation,")));
        RulePacks both = RulePacks.load(directory);
        assertThat(both.rule("local", "r").amount()).isEqualTo(3);
        assertThat(both.inForce("mediation.judicial-confirmation", LocalDate.of(2022, 1, 1))
                        .pack())
                .isEqualTo("mine");
    }

    static String pack(String id, String from, String rules) {
        return "{id: " + id + ", effectiveFrom: " + from + ", title: {zh: 包, en: pack}, rules: [" + rules + "]}";
    }

    /** Each text is a file a.yaml, b.yaml and so on. */
    static RulePacks load(String... texts) {
        List<String> all = Arrays.asList(texts);
        return RulePacks.of(all.stream()
                .map(text -> Yaml.parse((char) ('a' + all.indexOf(text)) + ".yaml", text.getBytes(UTF_8)))
                .toList());
    }
}
