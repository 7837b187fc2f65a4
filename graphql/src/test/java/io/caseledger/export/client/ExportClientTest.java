package io.caseledger.export.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.PartName;
import io.caseledger.file.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import tools.jackson.databind.json.JsonMapper;

/** The command line against a server that misbehaves; against a real one, the journey tries it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportClientTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each
    private HttpServer server;

    private String origin = "caseledger/test";
    private String breaksOff = "";
    private String digest = Digests.of(CONTENT);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/export/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/export/".length());
        asked.add(path);
        if (path.equals("manifest")) {
            give(exchange, JSON.writeValueAsBytes(manifest()));
        } else if (path.startsWith("digests/")) {
            String file = path.substring("digests/".length());
            give(exchange, JSON.writeValueAsBytes(new Content(file, (long) CONTENT.length, digest)));
        } else if (path.equals("parts/" + breaksOff)) {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 3);
            exchange.getResponseBody().flush();
            exchange.close();
        } else {
            give(exchange, CONTENT);
        }
    }

    private static void give(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Manifest manifest() {
        long size = Manifest.PART_SIZE + 10L;
        return new Manifest(
                Manifest.FORMAT,
                Instant.EPOCH,
                origin,
                size,
                1,
                "root",
                List.of(),
                List.of(),
                PartName.parts(1, size),
                LocalDate.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private int run(String... args) {
        said.reset();
        asked.clear();
        var all = Stream.concat(
                        Stream.of(
                                "--server=http://127.0.0.1:"
                                        + server.getAddress().getPort(),
                                "--to=" + folder),
                        Stream.of(args))
                .toList();
        return ExportClient.run(all, Map.of("CASELEDGER_TOKEN", "t"), Locale.ENGLISH, print(), print());
    }

    private PrintStream print() {
        return new PrintStream(said, true, UTF_8);
    }

    @Test
    void what_is_there_is_not_fetched_again() {
        var second = PartName.parts(1, Manifest.PART_SIZE + 10L).getLast();
        breaksOff = second.events().file();
        assertThat(run()).as(said.toString(UTF_8)).isEqualTo(3);
        assertThat(said.toString(UTF_8)).contains("broke off");
        assertThat(asked).contains("parts/" + breaksOff);
        assertThat(folder.resolve(breaksOff)).doesNotExist();

        breaksOff = "";
        assertThat(run()).as(said.toString(UTF_8)).isZero();
        assertThat(asked.stream().filter(it -> it.startsWith("parts/")))
                .containsExactly(
                        "parts/" + second.events().file(),
                        "parts/" + second.leaves().file());
        assertThat(said.toString(UTF_8)).contains("goes on", "Part 2 of 2", "Complete");
    }

    @Test
    void a_file_that_is_not_what_the_server_says_is_not_kept() throws IOException {
        digest = "0".repeat(64);
        assertThat(run()).isEqualTo(4);
        assertThat(said.toString(UTF_8)).contains("did not arrive as the server sent it");
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactly(Manifest.FILE);
        }
    }

    @Test
    void the_log_of_another_server_is_not_mixed_in() {
        assertThat(run()).isZero();
        origin = "caseledger/other";
        assertThat(run()).isEqualTo(4);
        assertThat(said.toString(UTF_8)).contains("Name another folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=x|--from",
                "--to=a --to=b|twice",
                "--to=a --size=-1|--size",
                "--server=http://x|--to is missing"
            })
    void a_wrong_command_line_is_explained(String line, String words) {
        assertThat(ExportClient.run(List.of(line.split(" ")), Map.of(), Locale.ENGLISH, print(), print()))
                .isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains(words, "Usage:");
    }

    @Test
    void both_languages_say_the_same() {
        var english = ResourceBundle.getBundle("io.caseledger.export.client", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("io.caseledger.export.client", Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(it -> !chinese.getString(it).equals(english.getString(it)));
    }
}
