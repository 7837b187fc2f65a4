package io.caseledger.security;

import static io.caseledger.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limits of {@link EdgeTest}: 20 requests of a caller, 1,000 of an address, 4 failures within an hour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitTest extends EdgeTest {
    private static final String HELLO = "{hello}";

    @Test
    void each_answer_says_what_is_left_to_the_caller() {
        var answer = send(query("203.0.113.10", TOKENS.token("counted", null, OFFICER), HELLO));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=20;w=3600");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).matches("\"caller\";r=19;t=[0-9]{1,3}");
        var stranger = send(from("203.0.113.10", "/graphql"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=1000;w=3600");
    }

    @Test
    void a_caller_who_asks_too_often_waits_wherever_it_asks_from_and_nobody_else_does() {
        String busy = TOKENS.token("busy", null, OFFICER);
        HttpResponse<String> last = refusedWithin(25, "203.0.113.11", busy);
        assertThat(code(last)).isEqualTo("RATE_LIMITED");
        assertThat(json(last).at("/errors/0/extensions/retryAfter").asInt())
                .isEqualTo(seconds(last))
                .isBetween(1, 3600);
        assertThat(json(last).at("/errors/0/message").asString()).startsWith("Too many requests.");
        String again = TOKENS.token("busy", "fcg-02", OFFICER);
        var chinese = send(query("203.0.113.12", again, HELLO).header("Accept-Language", "zh"));
        assertThat(json(chinese).at("/errors/0/message").asString()).startsWith("请求过于频繁");
        String other = TOKENS.token("calm", null, OFFICER);
        assertThat(send(query("203.0.113.11", other, HELLO)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_asks_too_often_waits_before_it_is_asked_who_it_is() {
        String address = "203.0.113.13";
        HttpResponse<String> last = send(from(address, "/graphiql/page.css"));
        for (int i = 0; i < 3000 && last.statusCode() != 429; i++) {
            last = send(from(address, "/graphiql/page.css"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=1000;w=3600");
        assertThat(seconds(last)).isPositive();
        assertThat(send(from("203.0.113.14", "/graphiql/page.css")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void secrets_are_guessed_slowly_and_right_ones_cost_nothing() {
        String address = "203.0.113.15";
        for (int i = 0; i < 6; i++) {
            assertThat(send(credentials(address, "workstation", secret("workstation")))
                            .statusCode())
                    .isEqualTo(200);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(send(credentials(address, "workstation", "guess-" + i)).statusCode())
                    .isEqualTo(401);
        }
        var fifth = send(credentials(address, "workstation", secret("workstation")));
        assertThat(fifth.statusCode()).as("not even looked at").isEqualTo(429);
        assertThat(code(fifth)).isEqualTo("RATE_LIMITED");
        assertThat(seconds(fifth)).isBetween(1, 900);
        assertThat(send(credentials("203.0.113.16", "workstation", secret("workstation")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void passwords_are_guessed_slowly_and_a_person_reads_why() {
        var browser = HttpClient.newBuilder()
                .sslContext(TLS)
                .cookieHandler(new CookieManager())
                .build();
        String address = "203.0.113.17";
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(browser, address, "guess-" + i).headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login?error"));
        }
        var fifth = signIn(browser, address, secret("officer"));
        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(fifth.body()).startsWith("Too many requests. Try again in");
        assertThat(signIn(browser, "203.0.113.18", secret("officer")).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/graphiql"));
    }

    @Test
    void forged_tokens_are_tried_slowly_but_a_known_one_still_opens_and_an_expired_one_is_no_guess() throws Exception {
        String address = "203.0.113.19";
        String known = TOKENS.token("known", null, OFFICER);
        assertThat(send(query(address, known, HELLO)).statusCode()).isEqualTo(200);
        String expired = TOKENS.token("late", null, Duration.ofHours(-1), OFFICER);
        for (int i = 0; i < 6; i++) {
            assertThat(send(query(address, expired, HELLO)).statusCode()).isEqualTo(401);
        }
        var foreign = new TestTokens(new RSAKeyGenerator(2048).generate());
        for (int i = 0; i < 4; i++) {
            assertThat(send(query(address, foreign.token("mallory" + i, null, OFFICER), HELLO))
                            .statusCode())
                    .isEqualTo(401);
        }
        var fifth = send(query(address, foreign.token("mallory", null, OFFICER), HELLO));
        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(code(fifth)).isEqualTo("RATE_LIMITED");
        assertThat(seconds(fifth)).isPositive();
        assertThat(send(query(address, known, HELLO)).statusCode()).isEqualTo(200);
        assertThat(send(query("203.0.113.20", foreign.token("mallory", null, OFFICER), HELLO))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> refusedWithin(int most, String address, String token) {
        HttpResponse<String> last = send(query(address, token, HELLO));
        for (int i = 0; i < most && last.statusCode() != 429; i++) {
            last = send(query(address, token, HELLO));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        return last;
    }

    private HttpResponse<String> signIn(HttpClient browser, String address, String password) {
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(send(browser, from(address, "/login")).body());
        assertThat(csrf.find()).isTrue();
        String form = "username=officer&password=" + password + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        return send(
                browser,
                from(address, "/login")
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static int seconds(HttpResponse<?> refused) {
        return Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    }
}
