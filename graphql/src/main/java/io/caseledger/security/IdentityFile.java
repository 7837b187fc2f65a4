package io.caseledger.security;

import io.caseledger.store.StartRefused;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code identity.yml}: written with fresh secrets at the first start, only read afterwards. */
final class IdentityFile {
    private static final String TEMPLATE = """
            # Who may use this installation. Only hashes are kept here; restart after a change.
            # A new hash: htpasswd -nbBC 10 "" 'the secret' | tr -d ':\\n', written after {bcrypt}
            # Roles: OFFICER, DASHBOARD, AUDITOR, ADMIN. A client without a secret is a browser page.
            clients:
              - {id: workstation, roles: [OFFICER], workstation: fcg-01, secret: "%s"}
              - {id: reviewer, roles: [OFFICER], workstation: fcg-01, secret: "%s"}
              - {id: dashboard, roles: [DASHBOARD], secret: "%s"}
              - {id: auditor, roles: [AUDITOR], secret: "%s"}
              - {id: admin, roles: [ADMIN], secret: "%s"}
              - {id: graphiql}
            users:
              - {name: officer, roles: [OFFICER], workstation: fcg-01, password: "%s"}
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SecretFile file;
    private final Consumer<String> console;

    /** @param console where the secrets are shown, the one time they are known */
    IdentityFile(Path path, Consumer<String> console) {
        this.file = new SecretFile(path);
        this.console = console;
    }

    Identities load() {
        if (!file.exists()) {
            create();
        }
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(file.read());
            return MAPPER.convertValue(yaml == null ? Map.of() : yaml, Identities.class);
        } catch (RuntimeException e) {
            throw new StartRefused(
                    "The identities in " + file.path() + " cannot be read: " + reason(e) + ".",
                    "Mend the file, or delete it and have new secrets made.",
                    e);
        }
    }

    private void create() {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String client : new String[] {"workstation", "reviewer", "dashboard", "auditor", "admin"}) {
            secrets.put(client, Secrets.forMachine());
        }
        secrets.put("officer", Secrets.forPerson());
        var bcrypt = new BCryptPasswordEncoder();
        Object[] hashes = secrets.values().stream()
                .map(it -> "{bcrypt}" + bcrypt.encode(it))
                .toArray();
        file.write(TEMPLATE.formatted(hashes));
        console.accept(Secrets.announce(secrets, file.path()));
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** Random words for machines and for people, and how they are shown. */
    static final class Secrets {
        private static final SecureRandom RANDOM = new SecureRandom();
        private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

        private Secrets() {}

        /** 192 bits. */
        static String forMachine() {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /** About 99 bits, in groups that can be read out and typed. */
        static String forPerson() {
            var text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
            }
            return text.toString();
        }

        static String announce(Map<String, String> secrets, Path file) {
            var text = new StringBuilder("\n" + "=".repeat(76) + "\n");
            text.append("  First start: these secrets are shown once and kept nowhere. Note them now.\n");
            text.append("  首次启动：以下密钥仅显示一次，系统不保存明文，请立即记录。\n\n");
            secrets.forEach((name, secret) -> text.append("  %-12s %-34s %s%n"
                    .formatted(name, secret, name.equals("officer") ? "password, for /graphiql" : "client secret")));
            text.append("\n  Hashes: %s (delete it to have new secrets made)%n".formatted(file));
            return text.append("=".repeat(76)).append('\n').toString();
        }
    }
}
