package io.caseledger.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.gate.Refusals;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistsTest {
    private static final String GOOD = """
            id: a
            effectiveFrom: 2022-01-01
            title: {zh: 条件, en: Conditions}
            items:
              - id: staff
                title: {zh: 人数, en: Staff}
                measure: NUMBER
                atLeast: 5
                unit: {zh: 人, en: people}
                countsStaff: true
                source: {zh: 政策, en: Policy}
            """;

    private static Checklists of(String... files) {
        var all = new java.util.TreeMap<String, byte[]>();
        for (String file : files) {
            all.put("file-" + all.size() + ".yaml", file.getBytes(StandardCharsets.UTF_8));
        }
        return Checklists.of(all);
    }

    @Test
    void the_bundled_version_asks_for_staff_an_office_and_a_legal_person() {
        Checklist version = Checklists.load(null).inForce(LocalDate.of(2022, 7, 1));
        assertThat(version.items()).extracting(Checklist.Item::id).containsExactly("staff", "office", "legal-person");
        assertThat(version.items()).extracting(Checklist.Item::atLeast).containsExactly(3.0, 50.0, null);
        assertThat(version.items()).extracting(Checklist.Item::countsStaff).containsExactly(true, false, false);
    }

    @Test
    void before_the_first_version_there_is_none() {
        var thrown = catchThrowable(() -> Checklists.load(null).inForce(LocalDate.of(2021, 12, 31)));
        MatcherAssert.assertThat(thrown, Refusals.with("CHECKLIST_NOT_IN_FORCE", "occurredAt"));
    }

    @Test
    void each_day_has_the_version_in_force_on_it() {
        String ended = GOOD.replace("title: {zh: 条件", "effectiveTo: 2023-01-01\ntitle: {zh: 条件");
        String next = GOOD.replace("id: a", "id: b").replace("2022-01-01", "2023-01-01");
        var both = of(ended, next);
        assertThat(both.inForce(LocalDate.of(2022, 12, 31)).id()).isEqualTo("a");
        assertThat(both.inForce(LocalDate.of(2023, 1, 1)).id()).isEqualTo("b");
        assertThatThrownBy(() -> of(GOOD, next))
                .hasMessageContaining("file-1.yaml")
                .hasMessageContaining("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a|id: ''|id, effectiveFrom and title",
                "effectiveFrom: 2022-01-01|effectiveFrom: 2022-01-01\\neffectiveTo: 2022-01-01|not after effectiveFrom",
                "title: {zh: 条件, en: Conditions}|title: {zh: 条件}|id, effectiveFrom and title",
                "measure: NUMBER|measure: YES_NO|needs atLeast and unit exactly",
                "atLeast: 5|threshold: 5|threshold",
                "measure: NUMBER|measure: AREA|AREA"
            })
    void a_mistake_is_named_with_its_file(String right, String wrong, String said) {
        String file = GOOD.replace(right, wrong.replace("\\n", "\n"));
        assertThatThrownBy(() -> of(file)).hasMessageContaining("file-0.yaml").hasMessageContaining(said);
    }

    @Test
    void a_wrong_file_of_the_operator_stops_the_start_and_is_named(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("mine.yaml"), GOOD.replace("atLeast: 5", "atLeast: many"));
        assertThatThrownBy(() -> Checklists.load(directory))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Checklists.load(directory.resolve("nowhere")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_file_of_the_operator_takes_the_place_of_a_bundled_one(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("workstation-2022.yaml"), GOOD);
        assertThat(Checklists.load(directory).inForce(LocalDate.of(2022, 7, 1)).items())
                .extracting(Checklist.Item::atLeast)
                .containsExactly(5.0);
    }
}
