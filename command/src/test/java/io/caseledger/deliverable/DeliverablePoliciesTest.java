package io.caseledger.deliverable;

import static io.caseledger.gate.Refusals.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverablePoliciesTest {
    private static final String FILE = """
            id: v
            effectiveFrom: 2022-01-01
            mark: P
            source: {zh: 政策选择, en: A choice}
            gate: HAN
            reportAtLeast: 10
            abstractAtMost: 5
            """;

    @Test
    void the_bundled_policy_is_that_of_the_guide() {
        DeliverablePolicies policies = DeliverablePolicies.load(null);
        assertThat(policies.inForce(LocalDate.of(2022, 1, 1), "occurredAt"))
                .isEqualTo(new DeliverablePolicy("deliverable-2022", CountMethod.WORD_PROCESSOR, 30_000, 3_000));
        Throwable refused = catchThrowable(() -> policies.inForce(LocalDate.of(2021, 12, 31), "occurredAt"));
        assertThat(refused, with("DELIVERABLE_POLICY_NOT_IN_FORCE", "occurredAt", "2021-12-31"));
    }

    @Test
    void a_wrong_file_is_named() {
        for (String wrong : new String[] {
            FILE.replace("HAN", "PAGES"),
            FILE.replace("reportAtLeast: 10", "reportAtLeast: 0"),
            FILE.replace("gate: HAN\n", ""),
            FILE.replace("abstractAtMost: 5\n", "")
        }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> DeliverablePolicies.of(Map.of("v.yaml", wrong.getBytes(UTF_8))))
                    .withMessageStartingWith("v.yaml: ");
        }
    }

    @Test
    void exactly_the_figure_is_enough_and_the_gate_decides() {
        DeliverablePolicy policy =
                DeliverablePolicies.of(Map.of("v.yaml", FILE.getBytes(UTF_8))).inForce(LocalDate.of(2022, 1, 1), "on");
        assertThat(policy.longEnough(new CharacterCounts(10, 9, 9))).isTrue();
        assertThat(policy.longEnough(new CharacterCounts(9, 10, 10))).isFalse();
        assertThat(policy.fits(new CharacterCounts(5, 6, 6))).isTrue();
        assertThat(policy.fits(new CharacterCounts(6, 6, 6))).isFalse();
    }

    @Test
    void it_is_said_when_the_ways_of_counting_disagree() {
        DeliverablePolicy policy = new DeliverablePolicy("v", CountMethod.HAN, 10, 5);
        assertThat(policy.disagreeOnReport(new CharacterCounts(9, 10, 11))).isTrue();
        assertThat(policy.disagreeOnReport(new CharacterCounts(10, 11, 12))).isFalse();
        assertThat(policy.disagreeOnReport(new CharacterCounts(7, 8, 9))).isFalse();
        assertThat(policy.disagreeOnAbstract(new CharacterCounts(5, 5, 6))).isTrue();
        assertThat(policy.disagreeOnAbstract(new CharacterCounts(6, 7, 8))).isFalse();
    }
}
