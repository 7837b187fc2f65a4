package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.shared.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityFileTest {
    @TempDir
    Path data;

    final List<String> console = new ArrayList<>();

    @Test
    void secrets_are_shown_at_the_first_start_only_and_never_stored() throws Exception {
        new IdentityFile(data.resolve("identity.yml"), console::add).load();
        var second = new IdentityFile(data.resolve("identity.yml"), console::add).load();

        assertThat(console).hasSize(1);
        assertThat(second.client("workstation").orElseThrow().workstation()).isEqualTo("fcg-01");
        assertThat(second.user("officer").orElseThrow().roles()).containsExactly(Role.OFFICER);
        String file = Files.readString(data.resolve("identity.yml"));
        for (String line :
                console.getFirst().lines().filter(it -> it.contains("secret")).toList()) {
            String shown = line.strip().split(" +")[1];
            assertThat(file).doesNotContain(shown.length() > 12 ? shown : "\0");
        }
        assertThat(file).contains("{bcrypt}$2");
    }

    @Test
    void only_the_owner_may_read_secrets_and_key() throws Exception {
        new IdentityFile(data.resolve("identity.yml"), console::add).load();
        var _ = TestTokens.keys(data);
        for (String file : List.of("identity.yml", "signing-key.json")) {
            var mode = Files.getPosixFilePermissions(data.resolve(file));
            assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        }
    }

    @Test
    void the_signing_key_survives_a_restart() {
        assertThat(TestTokens.keys(data).signing())
                .isEqualTo(TestTokens.keys(data).signing());
    }

    @Test
    void a_broken_file_is_named_together_with_what_is_wrong() throws Exception {
        for (var broken : List.of(
                "users: [{name: a, password: plain, roles: []}]",
                "clients: [{id: a, roles: [KING]}]",
                "clients: [{id: a, roles: [SYSTEM]}]",
                "clients: [{id: a}, {id: a}]",
                "clients: [{id: a, colour: red}]",
                "clients: {",
                "just words")) {
            Files.writeString(data.resolve("identity.yml"), broken);
            assertThatThrownBy(() -> new IdentityFile(data.resolve("identity.yml"), console::add).load())
                    .as(broken)
                    .hasMessageContaining("identity.yml");
        }
        assertThat(console).isEmpty();
    }
}
