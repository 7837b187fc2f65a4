package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The audits of the npm package graphql-http, which the people behind the GraphQL over HTTP specification keep. */
class GraphQlOverHttpAuditTest extends Journey {
    private static final Path SOURCE = Path.of("src/test/js");
    private static final Path PLACE = Path.of("target/graphql-http-audit");
    private static final int AUDITS = 61;

    @TestFactory
    Stream<DynamicTest> audits() throws Exception {
        assumeTrue(
                runs("node", "--version") && runs("npm", "--version"),
                "The audits need node 18 or later and npm on the path: install them, on Debian with apt-get install nodejs npm");
        install();
        JsonNode results = JSON.readTree(run(PLACE, "node", "audit.mjs", url(), token(Role.AUDITOR)));
        return Stream.concat(
                Stream.of(dynamicTest(
                        "there are " + AUDITS, () -> assertThat(results.size()).isEqualTo(AUDITS))),
                results.valueStream().map(GraphQlOverHttpAuditTest::audit));
    }

    private static DynamicTest audit(JsonNode result) {
        return dynamicTest(
                result.path("id").asString() + " " + result.path("name").asString(),
                () -> assertThat(result.path("status").asString())
                        .as(result.path("reason").asString(""))
                        .isEqualTo("ok"));
    }

    private static void install() throws Exception {
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json", "audit.mjs")) {
            Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path installed = PLACE.resolve("node_modules/.package-lock.json");
        Path lock = PLACE.resolve("package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            run(PLACE, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            run(Path.of("."), command);
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private static String run(Path place, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("audit", ".txt");
        Path complained = Files.createTempFile("audit", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(place.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(complained));
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
            Files.delete(complained);
        }
    }
}
