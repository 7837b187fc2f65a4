package io.caseledger;

import io.caseledger.security.TestTokens;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, on one data directory, so that it can be killed. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private final URI api;
    private final String token;
    private final TestTokens tokens;

    private Server(Path data, int port, String... more) throws IOException {
        api = URI.create("http://127.0.0.1:" + port + "/graphql");
        log = Files.createTempFile("caseledger-server", ".log");
        tokens = TestTokens.in(data);
        token = tokens.token("load", "fcg-01", Role.OFFICER);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CaseledgerApplication.class.getName(),
                "--server.port=" + port,
                "--caseledger.data=" + data));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts a server, with more settings if need be, and waits until it answers. */
    static Server on(Path data, String... more) throws IOException, InterruptedException {
        Server server = starting(data, more);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!server.answers()) {
            if (!server.process.isAlive() || System.nanoTime() > end) {
                server.kill();
                throw new AssertionError("The server did not start:\n" + server.output());
            }
            Thread.sleep(100);
        }
        return server;
    }

    /** Starts a server that may well refuse. */
    static Server starting(Path data, String... more) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Server(data, free.getLocalPort(), more);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return ask("{ position }", Map.of()).has("data");
        } catch (IOException _) {
            return false;
        }
    }

    URI at(String path) {
        return api.resolve(path);
    }

    String token() {
        return token;
    }

    /** The whole answer to a document, with its errors. */
    JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        return ask(document, variables, token);
    }

    /** The whole answer that somebody of another role gets. */
    JsonNode ask(String document, Map<String, ?> variables, Role role) throws IOException, InterruptedException {
        return ask(document, variables, tokens.token("other", "fcg-01", role));
    }

    private JsonNode ask(String document, Map<String, ?> variables, String bearer)
            throws IOException, InterruptedException {
        var body = Map.of("query", document, "variables", variables);
        var request = HttpRequest.newBuilder(api)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** The data that answers a document, which must have no errors. */
    JsonNode data(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        JsonNode answer = ask(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer + "\n" + output());
        }
        return Objects.requireNonNull(answer.get("data"));
    }

    /** Sends a file to the door for files, and gives its digest. */
    String stored(byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("/files?name=cases.csv"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(file));
        return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body())
                .path("digest")
                .asString();
    }

    /** What a door gives to somebody of a role. */
    HttpResponse<String> get(String path, Role role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.token("other", "fcg-01", role));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Whether it is well, in its own words. */
    String health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("/actuator/health"));
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        var _ = process.waitFor();
    }

    /** Waits until it ends by itself. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("It still runs:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            Files.deleteIfExists(log);
        } catch (IOException _) {
            // a log of a test that is over
        }
    }
}
