package io.caseledger.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskChecklistsTest {
    static final String GOOD = """
            version: "x"
            effectiveFrom: 2022-01-01
            title: {zh: 清单, en: List}
            levels:
              - {level: LOW, from: 1, title: {zh: 低, en: Low}}
              - {level: MEDIUM, from: 5, title: {zh: 中, en: Medium}}
              - {level: HIGH, from: 10, title: {zh: 高, en: High}}
              - {level: CRITICAL, from: 16, title: {zh: 重大, en: Critical}}
            areas:
              - id: A
                title: {zh: 区, en: Area}
                clauses:
                  - {id: A-1, title: {zh: 条, en: Clause}, guidance: {zh: 看, en: Look}, source: {zh: 法, en: Law}}
            """;

    static Stream<RiskChecklist> versions() {
        return RiskChecklists.load().all().stream();
    }

    private static RiskChecklist read(String yaml) {
        return RiskChecklists.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void each_version_covers_the_nine_areas_in_both_languages(RiskChecklist version) {
        assertThat(version.areas())
                .extracting(RiskChecklist.Area::id)
                .containsExactly(
                        "OWNERSHIP",
                        "FEES",
                        "TRADE_MARK",
                        "FREEDOM_TO_OPERATE",
                        "COPYRIGHT_SOFTWARE",
                        "TRADE_SECRET",
                        "CONTRACT",
                        "E_COMMERCE",
                        "OVERSEAS");
        assertThat(version.areas()).allSatisfy(it -> assertThat(it.clauses()).hasSizeGreaterThan(2));
        assertThat(version.clauses()).allSatisfy(it -> {
            assertThat(it.title().zh()).isNotBlank();
            assertThat(it.title().en()).isNotBlank();
            assertThat(it.guidance().zh()).isNotBlank();
            assertThat(it.guidance().en()).isNotBlank();
            assertThat(it.source().zh()).isNotBlank();
            assertThat(it.source().en()).isNotBlank();
        });
    }

    @Test
    void thresholds_are_data_of_the_version() {
        var all = RiskChecklists.load();
        assertThat(all.kept("2021.1").levelOf(15)).isEqualTo(RiskLevel.HIGH);
        assertThat(all.kept("2024.1").levelOf(15)).isEqualTo(RiskLevel.CRITICAL);
        assertThat(all.inForceOn(LocalDate.of(2024, 1, 19))).get().returns("2021.1", RiskChecklist::version);
        assertThat(all.inForceOn(LocalDate.of(2024, 1, 20))).get().returns("2024.1", RiskChecklist::version);
        assertThat(all.inForceOn(LocalDate.of(2021, 5, 31))).isEmpty();
        assertThatThrownBy(() -> all.kept("1999.1")).hasMessageContaining("1999.1");
    }

    @Test
    void a_mistake_in_a_file_is_named() {
        assertThat(read(GOOD).levelOf(25)).isEqualTo(RiskLevel.CRITICAL);
        assertThatThrownBy(() -> read(GOOD.replace("from: 5", "from: 11")))
                .hasMessageContaining("x.yaml")
                .hasMessageContaining("levels must rise");
        assertThatThrownBy(() -> read(GOOD.replace("level: HIGH", "level: LOW")))
                .hasMessageContaining("each level once");
        assertThatThrownBy(() -> read(GOOD.replace("id: A-1", "id: A"))).hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> read(GOOD.replace(", guidance: {zh: 看, en: Look}", "")))
                .hasMessageContaining("guidance of A-1");
        assertThatThrownBy(() -> read(GOOD + "colour: red\n")).hasMessageContaining("colour");
        assertThatThrownBy(() -> read(GOOD + "effectiveTo: 2021-01-01\n")).hasMessageContaining("effectiveTo");
    }

    @Test
    void two_versions_are_not_in_force_on_one_day() {
        assertThatThrownBy(() -> RiskChecklists.of(read(GOOD), read(GOOD.replace("2022-01-01", "2023-01-01"))))
                .hasMessageContaining("some of the same days");
    }
}
