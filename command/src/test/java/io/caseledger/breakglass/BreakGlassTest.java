package io.caseledger.breakglass;

import static io.caseledger.breakglass.BreakGlassGoldenTest.BROKEN;
import static io.caseledger.breakglass.BreakGlassGoldenTest.ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.caseledger.breakglass.BreakGlassCommand.BreakGlass;
import io.caseledger.breakglass.BreakGlassCommand.EndBreakGlass;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakGlassTest {
    private static final BreakGlass BREAK = new BreakGlass("b-1", "c-1", "当事人现场突发冲突，须立即核对案情");
    private static final Map<String, String> OF_STATION = Map.of("by", "officer-li", "station", "fcg-02");

    private static FixtureConfiguration<BreakGlassAccess> at(Instant time) {
        return new AggregateTestFixture<>(BreakGlassAccess.class)
                .registerInjectableResource(new BreakGlassProperties(Duration.ofHours(4)))
                .registerInjectableResource((Now) () -> time);
    }

    @Test
    void a_record_is_opened_for_a_reason_to_who_asked_and_for_four_hours() {
        at(BROKEN.at()).givenNoPriorActivity().when(BREAK, OF_STATION).expectEvents(BROKEN);
    }

    @Test
    void who_is_bound_to_no_workstation_needs_no_emergency() {
        at(BROKEN.at())
                .givenNoPriorActivity()
                .when(BREAK, Map.of("by", "officer-li"))
                .expectNoEvents()
                .expectException(Refusals.with("BREAK_GLASS_NEEDLESS", null));
    }

    @Test
    void an_administrator_ends_it_before_its_time_and_once() {
        var end = new EndBreakGlass("b-1", ENDED.reason());
        at(ENDED.at()).given(BROKEN).when(end, Map.of("by", "admin")).expectEvents(ENDED);
        at(ENDED.at())
                .given(BROKEN, ENDED)
                .when(end, Map.of("by", "admin"))
                .expectNoEvents()
                .expectException(Refusals.with("BREAK_GLASS_OVER", null));
    }

    @Test
    void when_its_time_is_over_there_is_nothing_to_end() {
        at(BROKEN.until())
                .given(BROKEN)
                .when(new EndBreakGlass("b-1", "已处理"), Map.of("by", "admin"))
                .expectNoEvents()
                .expectException(Refusals.with("BREAK_GLASS_OVER", null));
        at(BROKEN.until().minusNanos(1))
                .given(BROKEN)
                .when(new EndBreakGlass("b-1", "已处理"), Map.of("by", "admin"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_lasts_more_than_nothing_and_at_most_a_day() {
        assertThat(new BreakGlassProperties(Duration.ofDays(1)).lasts()).isEqualTo(Duration.ofHours(24));
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(25)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BreakGlassProperties(wrong))
                    .withMessageContaining("caseledger.break-glass.lasts");
        }
    }
}
