package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookupKeyTest {
    @TempDir
    Path directory;

    @Test
    void it_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Path file = directory.resolve("lookup.key");
        LookupKey first = LookupKey.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(LookupKey.in(file).digest("阮文")).isEqualTo(first.digest("阮文"));
        assertThat(LookupKey.in(directory.resolve("other.key")).digest("阮文")).isNotEqualTo(first.digest("阮文"));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("lookup.key", "other.key");
    }

    @Test
    void it_is_an_hmac_of_sha_256() {
        // as openssl dgst -sha256 -mac HMAC has it
        assertThat(LookupKey.of("5a".repeat(32), "test").digest("identity\n11010519491231002X"))
                .isEqualTo("c0e0d362ae02b63a2b20ed46022153bf");
    }

    @Test
    void a_damaged_key_stops_the_start() throws IOException {
        Path file = Files.writeString(directory.resolve("lookup.key"), "5a5a");
        assertThatThrownBy(() -> LookupKey.in(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("64 hexadecimal digits");
        assertThatThrownBy(() -> LookupKey.of("not a number", "caseledger.lookup-key"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.lookup-key");
    }

    @Test
    void width_blanks_and_the_country_code_make_no_difference_to_the_keys_of_a_person() {
        TraineeKeys keys = TraineeKeys.of(NGUYEN, SECRET);
        var written = new TraineeIdentity("阮　文", " １１０１０５ 19491231 002x", "+86-138-0770-0001", null, null);
        assertThat(TraineeKeys.of(written, SECRET)).isEqualTo(keys);
        assertThat(keys.natural()).isEqualTo(keys.ofIdentity());
        assertThat(TraineeKeys.of(WALK_IN, SECRET).natural()).isNull();
        assertThat(TraineeKeys.ofWalkIn(CLASS, WALK_IN, SECRET))
                .isNotEqualTo(TraineeKeys.ofWalkIn("class-2", WALK_IN, SECRET));
    }

    @Test
    void a_citizens_number_adds_up_and_others_are_taken_as_they_are() {
        assertThat(IdentityNumber.Validator.holds("11010519491231002X")).isTrue();
        assertThat(IdentityNumber.Validator.holds("440524188001010014")).isTrue();
        assertThat(IdentityNumber.Validator.holds("440524188001010041")).isFalse();
        assertThat(IdentityNumber.Validator.holds("110105194912310021")).isFalse();
        assertThat(IdentityNumber.Validator.holds("E12345678")).isTrue();
    }

    @Test
    void nothing_personal_is_written_to_a_log() {
        assertThat(REGISTERED.toString()).doesNotContain("阮文", "11010519491231002X", "138");
    }
}
