package io.caseledger.annex.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line against a server that misbehaves; against a real one, the journey tries it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexClientTest {
    /** Of "hello". */
    private static final String DIGEST = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @SuppressWarnings("NullAway.Init") // before each
    private HttpServer server;

    private String granted = "";
    private String answer = """
            {"data": {"it": {"id": "a 1", "reflects": 42, "files": [{"format": "HTML", "sha256": "%s"}]}}}""".formatted(DIGEST);
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            granted = exchange.getRequestHeaders().getFirst("Authorization");
            give(exchange, 200, "{\"access_token\": \"t\"}");
        });
        server.createContext("/graphql", exchange -> give(exchange, status, answer));
        server.createContext("/annexes/", exchange -> give(exchange, 200, "hello"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(Map<String, String> environment, Locale locale, String... args) {
        var all = Stream.concat(
                        Stream.of(
                                "--server=http://127.0.0.1:"
                                        + server.getAddress().getPort(),
                                "--out=" + folder.resolve("new")),
                        Stream.of(args))
                .toList();
        return AnnexClient.run(all, environment, locale, print(), print());
    }

    private PrintStream print() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_as_the_log_says_is_written_under_its_position() throws IOException {
        assertThat(run(Map.of("CASELEDGER_SECRET", "s:1"), Locale.ENGLISH, "--annex=a 1"))
                .as(said())
                .isZero();
        assertThat(folder.resolve("new/annex-42.html")).hasContent("hello");
        assertThat(said()).contains("position 42", DIGEST);
        assertThat(new String(Base64.getDecoder().decode(granted.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("workstation:s%3A1");
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void another_content_than_the_log_says_is_not_written() {
        answer = answer.replace(DIGEST, "0".repeat(64));
        assertThat(run(Map.of("CASELEDGER_TOKEN", "t"), Locale.ENGLISH, "--annex=a 1"))
                .isEqualTo(4);
        assertThat(said()).contains("not the one that the log names");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_folder_that_is_a_file_is_told() throws IOException {
        Files.writeString(folder.resolve("new"), "in the way");
        assertThat(run(Map.of("CASELEDGER_TOKEN", "t"), Locale.ENGLISH, "--annex=a 1"))
                .isEqualTo(4);
        assertThat(said()).contains("cannot be written");
    }

    @Test
    void the_reason_of_the_server_is_told_as_it_is() {
        answer =
                "{\"data\": {\"it\": {\"annex\": null, \"userErrors\": [{\"code\": \"PROJECT_NOT_FOUND\", \"message\": \"没有项目 p\"}]}}}";
        assertThat(run(
                        Map.of("CASELEDGER_TOKEN", "t"),
                        Locale.CHINESE,
                        "--project=p",
                        "--from=2018-01-01",
                        "--until=2023-01-01"))
                .isEqualTo(1);
        assertThat(said()).contains("没有项目 p（PROJECT_NOT_FOUND）");
    }

    @ParameterizedTest
    @CsvSource({"401, 3, does not accept", "403, 1, role", "500, 3, no caseledger"})
    void a_server_that_does_not_answer_the_question_is_told(int code, int exit, String words) {
        status = code;
        answer = "<html>";
        assertThat(run(Map.of("CASELEDGER_TOKEN", "t"), Locale.ENGLISH, "--annex=a 1"))
                .isEqualTo(exit);
        assertThat(said()).contains(words).doesNotContain("Usage");
    }

    @Test
    void no_server_is_told() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var args = List.of("--server=http://127.0.0.1:" + port, "--annex=a");
        assertThat(AnnexClient.run(args, Map.of("CASELEDGER_TOKEN", "t"), Locale.ENGLISH, print(), print()))
                .isEqualTo(3);
        assertThat(said()).contains("Is it running?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--project=p|--from",
                "--project=p --from=2018-13-01 --until=2023-01-01|2018-13-01",
                "--annex=a --project=p|Give either",
                "--colour=red|--colour=red",
                "--annex|--annex",
                "--annex=a --annex=b|twice",
                "--annex=a --server=ftp://x|ftp://x",
                "--annex=a|CASELEDGER_SECRET"
            })
    void a_wrong_command_line_is_explained(String line, String words) {
        assertThat(AnnexClient.run(List.of(line.split(" ")), Map.of(), Locale.ENGLISH, print(), print()))
                .isEqualTo(2);
        assertThat(said()).contains(words, "Usage:", "--until is the first day after");
    }

    @Test
    void both_languages_say_the_same() {
        var english = ResourceBundle.getBundle("io.caseledger.annex.client", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("io.caseledger.annex.client", Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(it -> !chinese.getString(it).equals(english.getString(it)));
    }
}
