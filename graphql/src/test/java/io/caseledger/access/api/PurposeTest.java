package io.caseledger.access.api;

import static io.caseledger.shared.Role.AUDITOR;
import static io.caseledger.shared.Role.DASHBOARD;
import static io.caseledger.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where the configuration wants it, nobody is shown without a purpose. */
@TestPropertySource(properties = "caseledger.access.purpose-required=true")
class PurposeTest extends ProbeTest {
    private static final String NAMES = "{ people { identity { name } } }";

    @Test
    void without_a_purpose_nobody_is_shown() throws Exception {
        for (var asked : List.of(query(OFFICER, NAMES), query(OFFICER, NAMES).header("X-Purpose", "  "))) {
            var refused = answer(asked);
            assertThat(code(refused)).isEqualTo("PURPOSE_REQUIRED");
            assertThat(refused.toString()).doesNotContain("王小明");
        }
        assertThat(code(answer(query(AUDITOR, "{ word }")))).isEqualTo("PURPOSE_REQUIRED");
        assertThat(send(at("/print/p-9", OFFICER)).statusCode()).isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    @Test
    void with_a_purpose_or_where_nobody_is_shown_all_is_as_usual() throws Exception {
        assertThat(code(answer(query(DASHBOARD, "{ word }")))).isEmpty();
        assertThat(code(answer(query(OFFICER, "{ people { state } }")))).isEmpty();
        assertThat(code(answer(query(OFFICER, NAMES).header("X-Purpose", "inspection"))))
                .isEmpty();
        assertThat(kept())
                .singleElement()
                .satisfies(it -> assertThat(it.purpose()).isEqualTo("inspection"));
    }
}
