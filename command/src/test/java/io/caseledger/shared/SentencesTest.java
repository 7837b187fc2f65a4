package io.caseledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every code that the sources of this module can answer has a sentence in both languages, with the same arguments. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|REQUIRED|CONFLICT|FORBIDDEN)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");

    static Properties bundle(String name) throws IOException {
        var sentences = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/io/caseledger", name), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }

    static Set<String> codes() throws IOException {
        var codes = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(it -> codes.add(it.group(1)));
            }
        }
        return codes;
    }

    @Test
    void every_code_has_a_sentence_in_both_languages() throws IOException {
        assertThat(bundle("messages.properties").stringPropertyNames()).containsAll(codes());
        assertThat(bundle("messages_zh.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle("messages.properties").stringPropertyNames());
    }

    /** Of two lines with one code, the last would silently speak for both. */
    @Test
    void no_code_has_two_sentences() throws IOException {
        for (String name : List.of("messages.properties", "messages_zh.properties")) {
            var codes = Files.readAllLines(Path.of("src/main/resources/io/caseledger", name)).stream()
                    .filter(it -> it.contains("=") && !it.startsWith("#"))
                    .map(it -> it.substring(0, it.indexOf('=')));
            assertThat(codes).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_languages_name_the_same_arguments() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh.properties");
        for (String code : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(code))).as(code).isEqualTo(arguments(english.getProperty(code)));
        }
    }

    private static Set<String> arguments(String sentence) {
        var arguments = new TreeSet<String>();
        ARGUMENT.matcher(sentence).results().forEach(it -> arguments.add(it.group(1)));
        return arguments;
    }
}
