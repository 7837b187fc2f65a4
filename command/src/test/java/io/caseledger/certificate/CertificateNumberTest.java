package io.caseledger.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What numbers and codes look like, and which slips of the pen are noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateNumberTest {
    static final NumberFormat FORMAT = NumberFormat.of("FCG-{project}-{year}-{running:5}-{check}");

    @Test
    void the_check_character_is_that_of_the_standard() {
        // The example of the Global Release Identifier, whose check character is ISO 7064 MOD 37,36:
        // A1-2425G-ABC1234002-M
        assertThat(CheckCharacter.of("A1-2425G-ABC1234002")).isEqualTo('M');
        assertThat(CheckCharacter.holds("A12425GABC1234002M")).isTrue();
    }

    @Test
    void any_single_mistyped_character_is_noticed() {
        String number = FORMAT.number(FORMAT.prefixOf("d10", 2022), 42);
        assertThat(CertificateNumber.holds(number)).isTrue();
        for (int i = 0; i < number.length(); i++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (number.charAt(i) != '-' && number.charAt(i) != other) {
                    String typed = number.substring(0, i) + other + number.substring(i + 1);
                    assertThat(CertificateNumber.holds(typed)).as(typed).isFalse();
                }
            }
        }
    }

    @Test
    void a_number_is_the_same_however_it_was_typed() {
        String number = FORMAT.number(FORMAT.prefixOf("d10", 2022), 1);
        assertThat(number).matches("FCG-D10-2022-00001-[0-9A-Z]");
        assertThat(CertificateNumber.plain(" fcg－d10–2022 —00001" + number.substring(18)))
                .isEqualTo(number);
        assertThat(CertificateNumber.plain("ＦＣＧ-Ｄ１０-２０２２-００００１" + number.substring(18)))
                .isEqualTo(number);
        assertThat(CertificateNumber.holds("")).isFalse();
        assertThat(CertificateNumber.holds("-")).isFalse();
        assertThat(CertificateNumber.holds("证书")).isFalse();
        assertThat(CertificateNumber.holds("A".repeat(65))).isFalse();
        assertThat(CertificateNumber.plain("A".repeat(1_000_000)).length()).isLessThan(300);
    }

    @Test
    void a_long_project_id_is_abbreviated_and_the_count_goes_on_beyond_its_digits() {
        assertThat(FORMAT.prefixOf("d10-2022", 2022)).isEqualTo("FCG-D102022-2022-");
        assertThat(FORMAT.prefixOf("3e0d9a6c-0c5b-4d0e-a3a3-1f6b1a2c9f77", 2022))
                .matches("FCG-P[0-9A-Z]{1,6}-2022-");
        assertThat(FORMAT.number("FCG-D10-2022-", 123_456)).matches("FCG-D10-2022-123456-[0-9A-Z]");
    }

    @Test
    void a_format_that_could_give_a_number_twice_is_not_read() {
        for (String wrong : new String[] {
            "FCG{year}{running:5}-{check}",
            "FCG-{running:5}",
            "FCG-{running:0}-{check}",
            "证-{running:5}-{check}",
            "-{check}"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NumberFormat.of(wrong))
                    .as(wrong)
                    .withMessageContaining("{running:n}");
        }
    }

    @Test
    void policies_are_checked_when_they_are_loaded() {
        assertThat(CertificatePolicies.load(null)
                        .inForce(LocalDate.of(2022, 1, 1))
                        .mostPerRun())
                .isEqualTo(2000);
        refusesToLoad(
                "{id: x, effectiveFrom: 2022-01-01, number: 'A{check}', mostPerRun: 1, source: {zh: 一, en: one}}");
        refusesToLoad("{id: x, effectiveFrom: 2022-01-01, number: 'A-{running:3}{check}', source: {zh: 一, en: one}}");
        refusesToLoad(
                "{effectiveFrom: 2022-01-01, number: 'A-{running:3}{check}', mostPerRun: 1, source: {zh: 一, en: one}}");
        refusesToLoad(
                "{id: x, effectiveFrom: 2022-01-01, number: 'A-{running:3}{check}', mostPerRun: 1, source: {zh: 一, en: one}, more: 1}");
    }

    private static void refusesToLoad(String yaml) {
        assertThatIllegalStateException()
                .isThrownBy(() -> CertificatePolicies.of(Map.of("x.yaml", yaml.getBytes(StandardCharsets.UTF_8))))
                .as(yaml)
                .withMessageStartingWith("x.yaml: ");
    }

    @Test
    void codes_are_not_guessed_and_are_the_same_however_they_were_typed() {
        var codes = new VerificationCodes(new SecureRandom());
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(codes.next())).isTrue();
        }
        assertThat(VerificationCodes.grouped("7QK2M9ZX4T0WB5RH")).isEqualTo("7QK2-M9ZX-4T0W-B5RH");
        assertThat(VerificationCodes.plain(" 7qk2-m9zx-4tow-b5rh")).isEqualTo("7QK2M9ZX4T0WB5RH");
        assertThat(VerificationCodes.plain("ＩL")).isEqualTo("11");
    }
}
