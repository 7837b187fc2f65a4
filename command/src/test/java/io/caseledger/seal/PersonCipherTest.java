package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonCipherTest {
    private static final byte[] KEY = new byte[32];
    private static final byte[] PLAIN = "韦某，防城港".getBytes(UTF_8);
    private static final byte[] CONTEXT = "seller\nc-1#seller".getBytes(UTF_8);

    private final PersonCipher cipher = new PersonCipher(KEY);

    @Test
    void it_writes_and_reads_what_tink_reads_and_writes() throws GeneralSecurityException {
        var tink = new AesGcmJce(KEY);
        assertThat(cipher.open(tink.encrypt(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        assertThat(tink.decrypt(cipher.seal(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
    }

    @Test
    void nothing_is_sealed_the_same_way_twice() throws GeneralSecurityException {
        assertThat(cipher.seal(PLAIN, CONTEXT)).isNotEqualTo(cipher.seal(PLAIN, CONTEXT));
    }

    @Test
    void any_bit_that_was_changed_is_noticed() throws GeneralSecurityException {
        byte[] sealed = cipher.seal(PLAIN, CONTEXT);
        IntStream.range(0, sealed.length).forEach(at -> {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertRefused(changed, CONTEXT);
            assertRefused(Arrays.copyOf(sealed, at), CONTEXT);
        });
    }

    @Test
    void it_opens_only_in_its_context() throws GeneralSecurityException {
        assertRefused(cipher.seal(PLAIN, CONTEXT), "seller\nc-2#seller".getBytes(UTF_8));
    }

    private void assertRefused(byte[] sealed, byte[] context) {
        assertThatThrownBy(() -> cipher.open(sealed, context)).isInstanceOf(GeneralSecurityException.class);
    }
}
