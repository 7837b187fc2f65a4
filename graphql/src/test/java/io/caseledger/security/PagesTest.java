package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest extends WebTest {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_person_signs_in_and_the_page_gets_a_token_for_her() throws Exception {
        assertThat(location(get(authorize(at("/graphiql"))))).hasPath("/login");
        assertThat(location(post("/login", login("wrong")))).hasQuery("error");
        URI back = location(post("/login", login(secret("officer"))));
        URI answer = location(browse(HttpRequest.newBuilder(back)));
        assertThat(answer).hasPath("/graphiql");

        Map<String, String> exchange = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "graphiql",
                "redirect_uri",
                at("/graphiql").toString(),
                "code_verifier",
                VERIFIER,
                "code",
                answer.getQuery().replaceAll(".*code=([^&]+).*", "$1"));
        String token =
                json(post("/oauth2/token", exchange)).path("access_token").asString();
        var me = json(send(query("{me {subject roles workstation}}").header("Authorization", "Bearer " + token)));
        assertThat(me.at("/data/me/subject").asString()).isEqualTo("officer");
        assertThat(me.at("/data/me/workstation").asString()).isEqualTo("fcg-01");

        assertThat(post("/oauth2/token", exchange).statusCode())
                .as("a code works once")
                .isEqualTo(400);
        var bySession = browse(query("{hello}"));
        assertThat(bySession.statusCode()).as("a session is no token").isEqualTo(401);
    }

    @Test
    void a_sign_in_is_never_answered_to_another_place_nor_without_proof() throws Exception {
        assertThat(get(authorize(URI.create("https://evil.example/graphiql"))).statusCode())
                .isEqualTo(400);
        String unproven = authorize(at("/graphiql")).toString().replaceAll("&code_challenge=[^&]*", "");
        assertThat(location(get(URI.create(unproven))).getQuery()).contains("error=invalid_request");
    }

    @Test
    void no_page_loads_anything_from_another_host() throws Exception {
        for (String path : new String[] {"/graphiql", "/login"}) {
            var page = get(at(path));
            assertThat(page.headers().allValues("Set-Cookie"))
                    .allMatch(it -> it.contains("SameSite=Lax") && it.contains("HttpOnly"));
            assertThat(page.body()).doesNotContain("http://", "https://", "{{");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .doesNotContain("http", "*");
        }
        for (String file : GraphiqlPages.FILES.keySet()) {
            assertThat(get(at("/graphiql/" + file)).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void nobody_signs_in_without_the_form_of_her_own_session() throws Exception {
        String password = secret("officer");
        assertThat(post("/login", Map.of("username", "officer", "password", password))
                        .statusCode())
                .isEqualTo(403);
        Map<String, String> ofAnother = login(password);
        var stranger =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(ofAnother)));
        assertThat(stranger.send(form.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_in_begins_another_session() throws Exception {
        Map<String, String> form = login(secret("officer"));
        var page = get(at("/login"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .as("the session of the form goes on")
                .isEmpty();
        assertThat(post("/login", form).headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith("JSESSIONID="));
    }

    @Test
    void the_login_page_speaks_the_language_of_the_browser() throws Exception {
        assertThat(get(at("/login")).body()).contains("Sign in to caseledger");
        assertThat(browse(HttpRequest.newBuilder(at("/login")).header("Accept-Language", "zh-CN,en;q=0.8"))
                        .body())
                .contains("登录 caseledger", "lang=\"zh-CN\"");
    }

    private URI authorize(URI redirect) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes("US-ASCII"));
        return at("/oauth2/authorize?response_type=code&client_id=graphiql&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "&redirect_uri=" + redirect);
    }

    private Map<String, String> login(String password) throws Exception {
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(at("/login")).body());
        assertThat(csrf.find()).isTrue();
        return Map.of("username", "officer", "password", password, "_csrf", csrf.group(1));
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return browse(HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browse(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }
}
