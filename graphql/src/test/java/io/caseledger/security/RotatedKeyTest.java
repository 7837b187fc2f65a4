package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The embedded server changes its key while it runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RotatedKeyTest extends WebTest {
    @Autowired
    private SigningKeys keys;

    @Test
    void tokens_of_both_keys_are_good_and_both_keys_are_shown() throws Exception {
        String before = tokenOf("workstation");
        keys.rotate();
        String after = tokenOf("workstation");
        String one = SignedJWT.parse(before).getHeader().getKeyID();
        String other = SignedJWT.parse(after).getHeader().getKeyID();
        assertThat(other).isNotEqualTo(one);
        for (Entrance entrance : new Entrance[] {Entrance.POST, Entrance.SOCKET}) {
            assertThat(entrance.tried(port, before)).isEqualTo(Entrance.ANSWERED);
            assertThat(entrance.tried(port, after)).isEqualTo(Entrance.ANSWERED);
        }
        var set = json(send(HttpRequest.newBuilder(at("/oauth2/jwks")))).path("keys");
        assertThat(set.findValuesAsString("kid")).contains(other, one);
        assertThat(set.findValuesAsString("d")).isEmpty();
        assertThat(SignedJWT.parse(after).getJWTClaimsSet().getAudience()).containsExactly("caseledger");
    }
}
