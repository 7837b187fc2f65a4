package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Of the embedded identity server; {@link ExternalIdentityTest} is the same for another one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadTokensTest extends WebTest {
    private final BadTokens tokens = new BadTokens(TOKENS.key(), "http://127.0.0.1", "caseledger");

    @ParameterizedTest
    @EnumSource
    void a_bad_token_opens_no_entrance_and_nothing_is_executed(Entrance entrance) throws Exception {
        int before = ProbeApplication.Probe.EXECUTED.get();
        for (var bad : tokens.all().entrySet()) {
            assertThat(entrance.tried(port, bad.getValue())).as(bad.getKey()).isEqualTo(Entrance.REFUSED);
        }
        assertThat(ProbeApplication.Probe.EXECUTED.get()).isEqualTo(before);
    }

    /** Queries by GET are not served here, only guarded. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GET")
    void a_good_one_opens_each(Entrance entrance) throws Exception {
        assertThat(entrance.tried(port, tokens.good()))
                .isEqualTo(entrance == Entrance.HANDSHAKE ? "opened" : Entrance.ANSWERED);
    }
}
