package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The account of threats, {@code docs/threats.md}, is worth as much as the tests that it names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreatsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void each_test_that_the_account_of_threats_names_exists() throws IOException {
        var sources = new TreeMap<String, String>();
        for (String module : List.of("command", "query", "graphql")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        var named = NAMED.matcher(Files.readString(HOME.resolve("docs/threats.md")));
        var missing = new TreeSet<String>();
        int found = 0;
        while (named.find()) {
            found++;
            String test = "@(Test|ParameterizedTest)\\b[^;{}]*\\bvoid " + named.group(2) + "\\(";
            if (!Pattern.compile(test)
                    .matcher(sources.getOrDefault(named.group(1), ""))
                    .find()) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(40);
    }
}
