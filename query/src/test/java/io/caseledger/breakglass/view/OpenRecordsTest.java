package io.caseledger.breakglass.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.breakglass.BreakGlassEvent;
import io.caseledger.breakglass.BreakGlassEvent.BreakGlassEnded;
import io.caseledger.breakglass.BreakGlassEvent.GlassBroken;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import io.caseledger.views.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenRecordsTest {
    private static final Instant AT = Instant.parse("2022-09-16T07:00:00Z");
    private static final Instant UNTIL = AT.plus(Duration.ofHours(4));
    private static final GlassBroken BROKEN = new GlassBroken("b-1", "c-1", "officer-li", "fcg-02", "现场冲突", AT, UNTIL);
    private static final Caller LI = new Caller("officer-li", Set.of(Role.OFFICER), "fcg-02");

    private static Set<String> open(Caller caller, Instant now, BreakGlassEvent... events) {
        try (var told = new Told()) {
            for (BreakGlassEvent event : events) {
                told.then(BreakGlassAccessView.KIND, event.accessId(), event);
            }
            return new OpenRecords(told.views(), () -> now).openTo(caller);
        }
    }

    @Test
    void a_record_is_open_until_its_time_is_over() {
        assertThat(open(LI, AT, BROKEN)).containsExactly("c-1");
        assertThat(open(LI, UNTIL.minusMillis(1), BROKEN)).containsExactly("c-1");
        assertThat(open(LI, UNTIL, BROKEN)).isEmpty();
    }

    @Test
    void it_is_open_to_nobody_else_and_from_no_other_workstation() {
        assertThat(open(new Caller("officer-wu", Set.of(Role.OFFICER), "fcg-02"), AT, BROKEN))
                .isEmpty();
        assertThat(open(new Caller("officer-li", Set.of(Role.OFFICER), "fcg-03"), AT, BROKEN))
                .isEmpty();
    }

    @Test
    void an_administrator_closes_it_before_its_time() {
        var ended = new BreakGlassEnded("b-1", "admin", "已核对", AT.plusSeconds(60));
        assertThat(open(LI, AT.plusSeconds(61), BROKEN, ended)).isEmpty();
        var again = new GlassBroken("b-2", "c-1", "officer-li", "fcg-02", "又起冲突", AT, UNTIL);
        assertThat(open(LI, AT.plusSeconds(61), BROKEN, ended, again)).containsExactly("c-1");
    }
}
