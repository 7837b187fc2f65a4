package io.caseledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.store.StoreProperties;
import io.caseledger.store.StoreProperties.Events;
import io.caseledger.store.StoreProperties.Postgres;
import io.caseledger.store.StoreProperties.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentCasesTest {
    private static RecentCases over(Store store) {
        var postgres = new Postgres("jdbc:postgresql://localhost:5432/caseledger", null, null);
        return new RecentCases(new StoreProperties(Path.of("data"), new Events(store, postgres)));
    }

    @Test
    void a_case_is_remembered_until_it_is_taken_out() {
        RecentCases cases = over(Store.EMBEDDED);
        cases.put("case-1", "as it was left");
        assertThat(cases.<String, String>get("case-1")).isEqualTo("as it was left");
        assertThat(cases.remove("case-1")).isTrue();
        assertThat(cases.<String, String>get("case-1")).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMBEDDED")
    void where_other_nodes_may_have_moved_it_on_none_is_remembered(Store store) {
        RecentCases cases = over(store);
        cases.put("case-1", "as it was left");
        assertThat(cases.<String, String>get("case-1")).isNull();
    }

    @Test
    void when_somebody_is_erased_all_are_forgotten() {
        RecentCases cases = over(Store.EMBEDDED);
        cases.put("case-1", "names somebody");
        cases.forget();
        assertThat(cases.containsKey("case-1")).isFalse();
    }

    @Test
    void the_last_ones_that_were_worked_on_are_remembered() {
        var cases = new RecentCases(2);
        cases.put("case-1", "as it was left");
        cases.put("case-2", "as it was left");
        assertThat(cases.<String, String>get("case-1")).isNotNull();
        cases.put("case-3", "as it was left");
        assertThat(cases.containsKey("case-1")).isTrue();
        assertThat(cases.containsKey("case-2")).isFalse();
        assertThat(cases.containsKey("case-3")).isTrue();
    }
}
