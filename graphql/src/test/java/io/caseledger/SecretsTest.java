package io.caseledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.json.JsonMapper;

/** What nobody may read in a log is not in it, though everything is being debugged. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class SecretsTest {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final String CITIZEN = "450602199001011239";
    private static final String PHONE = "13907701234";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** What was said and must not be repeated. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void secrets_passwords_tokens_and_personal_data_are_in_no_log(@TempDir Path data, @TempDir Path logs)
            throws IOException, InterruptedException {
        Path log = logs.resolve("caseledger.log");
        try (Server server = Server.on(data, "--logging.level.root=debug", "--logging.file.name=" + log)) {
            asMachine(server);
            asPerson(server);
            badly(server);
            withPersonalData(server);
            assertThat(Files.readString(log)).contains(" DEBUG ");
            String written = Files.readString(log);
            secrets.forEach((what, secret) -> assertThat(written.contains(secret))
                    .as(what + ": " + line(written, secret))
                    .isFalse());
        }
    }

    private void asMachine(Server server) throws IOException, InterruptedException {
        String secret = shown(server, "workstation");
        String token = JSON.readTree(credentials(server, secret).body())
                .path("access_token")
                .asString();
        keep("the secret of a machine", secret);
        keep("its secret as it travels", basic(secret));
        keep("its token", token);
        assertThat(query(server, token, "{ position }").statusCode()).isEqualTo(200);
    }

    private void asPerson(Server server) throws IOException, InterruptedException {
        String password = shown(server, "officer");
        keep("the password of a person", password);
        assertThat(signIn(server, "wrong-password-7781").toString()).endsWith("error");
        keep("a wrong password", "wrong-password-7781");
        URI asked = signIn(server, password);
        URI answer = location(browse(HttpRequest.newBuilder(asked)));
        String code = answer.getQuery().replaceAll(".*code=([^&]+).*", "$1");
        keep("the code of a sign-in", code);
        keep("what proves it", VERIFIER);
        browse(HttpRequest.newBuilder(answer));
        String token = JSON.readTree(post(
                                server,
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "client_id",
                                        "graphiql",
                                        "redirect_uri",
                                        server.at("/graphiql").toString(),
                                        "code_verifier",
                                        VERIFIER,
                                        "code",
                                        code))
                        .body())
                .path("access_token")
                .asString();
        keep("her token", token);
        assertThat(query(server, token, "{ position }").statusCode()).isEqualTo(200);
    }

    private void badly(Server server) throws IOException, InterruptedException {
        keep("a wrong secret", "wrong-secret-5523");
        assertThat(credentials(server, "wrong-secret-5523").statusCode()).isEqualTo(401);
        for (String bad : List.of("forged-token-9914", server.token() + "tampered")) {
            keep("a token that is none", bad);
            assertThat(query(server, bad, "{ position }").statusCode()).isEqualTo(401);
        }
        keep("the token of the load", server.token());
    }

    private void withPersonalData(Server server) throws IOException, InterruptedException {
        keep("the number of a citizen", CITIZEN);
        keep("her phone", PHONE);
        String good = """
                mutation { it: registerTrainee(input: {projectId: "p", identity: {name: "邓某", identityNumber: "%s", phone: "%s"},
                  occurredAt: "2023-02-20T09:00:00+08:00"}) { userErrors { code } } }""".formatted(CITIZEN, PHONE);
        assertThat(query(server, server.token(), good).body()).contains("PROJECT_NOT_FOUND");
        server.data("""
                mutation { awardProject(input: {projectId: "p", direction: DIRECTION_10, title: "培训",
                  undertakingUnit: {name: "某公司"}, startsOn: "2022-07-01", endsOn: "2023-07-01"}) { userErrors { code } } }""", Map.of());
        assertThat(query(server, server.token(), good).body()).contains("\"userErrors\":[]");
        assertThat(query(server, server.token(), good).body()).contains("ALREADY_EXISTS");
        for (String bad : List.of(
                good.replace("phone:", "phoneNumber:"),
                good.replace("identityNumber:", "identityNumber: 1 x:"),
                good.substring(0, good.length() - 5))) {
            assertThat(query(server, server.token(), bad).body()).contains("\"errors\"");
        }
        String search =
                "{ trainees(filter: {identityNumber: \"%s\"}) { nodes { id identity { name } } } }".formatted(CITIZEN);
        assertThat(query(server, server.token(), search).body()).contains("邓某");
        var get = HttpRequest.newBuilder(server.at("/graphql?query=" + URLEncoder.encode(search, UTF_8)))
                .header("Authorization", "Bearer " + server.token());
        assertThat(send(get).body()).contains("邓某");
        var malformed = HttpRequest.newBuilder(server.at("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + server.token())
                .POST(BodyPublishers.ofString("{\"query\": \"" + CITIZEN));
        assertThat(send(malformed).statusCode()).isEqualTo(400);
    }

    /** A name is no secret by itself; its line shows where it came from. */
    private static String line(String written, String secret) {
        return written.lines().filter(it -> it.contains(secret)).findFirst().orElse("");
    }

    private void keep(String what, String secret) {
        assertThat(secret).as(what).hasSizeGreaterThan(8);
        secrets.put(what, secret);
    }

    /** What the first start printed, which went past the log. */
    private static String shown(Server server, String name) {
        Matcher line =
                Pattern.compile("^  " + name + " +(\\S+) ", Pattern.MULTILINE).matcher(server.output());
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    private URI signIn(Server server, String password) throws IOException, InterruptedException {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(VERIFIER));
        String authorize = "/oauth2/authorize?response_type=code&client_id=graphiql&code_challenge_method=S256"
                + "&code_challenge=" + challenge + "&redirect_uri=" + server.at("/graphiql");
        browse(HttpRequest.newBuilder(server.at(authorize)));
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browse(HttpRequest.newBuilder(server.at("/login"))).body());
        assertThat(csrf.find()).isTrue();
        var form = Map.of("username", "officer", "password", password, "_csrf", csrf.group(1));
        return location(post(server, "/login", form));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(Server server, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = String.join(
                "&",
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .toList());
        return browse(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request.header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> credentials(Server server, String secret) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at("/oauth2/token"))
                .header("Authorization", "Basic " + basic(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static String basic(String secret) {
        return Base64.getEncoder().encodeToString(("workstation:" + secret).getBytes(UTF_8));
    }

    private HttpResponse<String> query(Server server, String token, String document)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document)))));
    }

    private static URI location(HttpResponse<String> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }
}
