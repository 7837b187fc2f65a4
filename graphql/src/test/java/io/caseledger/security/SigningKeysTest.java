package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.caseledger.store.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeysTest {
    @TempDir
    Path data;

    Instant time = Instant.parse("2026-01-01T00:00:00Z");

    private SigningKeys open() {
        return new SigningKeys(new SecretFile(file()), Duration.ofDays(90), Duration.ofHours(8), () -> time);
    }

    private Path file() {
        return data.resolve("signing-key.json");
    }

    private static List<String> shown(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    @Test
    void a_key_signs_until_its_time_has_come_and_is_shown_until_its_tokens_have_ended() throws Exception {
        SigningKeys keys = open();
        RSAKey first = keys.signing();
        time = time.plus(Duration.ofDays(89));
        assertThat(open().signing()).isEqualTo(first);

        time = time.plus(Duration.ofDays(1));
        RSAKey second = keys.signing();
        assertThat(second.getKeyID()).isNotEqualTo(first.getKeyID());
        assertThat(keys.signing()).isEqualTo(second);
        assertThat(shown(keys)).containsExactly(second.getKeyID(), first.getKeyID());
        assertThat(shown(open())).containsExactly(second.getKeyID(), first.getKeyID());

        time = time.plus(Duration.ofHours(8));
        assertThat(shown(keys)).containsExactly(second.getKeyID());
        assertThat(shown(open())).containsExactly(second.getKeyID());
    }

    @Test
    void what_signs_no_more_is_kept_without_its_private_part() throws Exception {
        SigningKeys keys = open();
        keys.rotate();
        keys.rotate();
        var kept = JWKSet.parse(Files.readString(file())).getKeys();
        assertThat(kept).hasSize(3);
        assertThat(kept).extracting(JWK::isPrivate).containsExactly(true, false, false);
        time = time.plus(Duration.ofDays(1));
        keys.rotate();
        assertThat(JWKSet.parse(Files.readString(file())).getKeys()).hasSize(2);
    }

    @Test
    void the_one_key_of_an_earlier_version_goes_on_and_is_as_old_as_its_file() throws Exception {
        RSAKey old = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Files.writeString(file(), old.toJSONString());
        Files.setLastModifiedTime(file(), FileTime.from(time.minus(Duration.ofDays(10))));
        SigningKeys keys = open();
        assertThat(keys.signing()).isEqualTo(old);
        time = time.plus(Duration.ofDays(80));
        assertThat(keys.signing().getKeyID()).isNotEqualTo(old.getKeyID());
        assertThat(shown(keys)).contains(old.getKeyID());
    }

    @Test
    void a_new_key_that_cannot_be_kept_does_not_sign() throws Exception {
        SigningKeys keys = open();
        RSAKey first = keys.signing();
        time = time.plus(Duration.ofDays(100));
        Files.createDirectories(data.resolve("signing-key.json.new/occupied"));
        assertThat(keys.signing()).isEqualTo(first);
        Files.delete(data.resolve("signing-key.json.new/occupied"));
        assertThat(keys.signing()).isNotEqualTo(first);
    }

    @Test
    void a_file_without_a_key_that_signs_stops_the_start() throws Exception {
        RSAKey key = open().signing();
        for (String broken : List.of(
                "{", "{\"keys\": []}", key.toPublicJWK().toJSONString(), "{\"kty\": \"oct\", \"k\": \"AAAA\"}")) {
            Files.writeString(file(), broken);
            assertThatThrownBy(this::open)
                    .as(broken)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("signing-key.json");
        }
    }
}
