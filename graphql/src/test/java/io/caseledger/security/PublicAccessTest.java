package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is open to everybody, as far as the door goes; nothing of the domain answers here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicAccessTest extends WebTest {
    private HttpResponse<String> ask(String client, String language) throws Exception {
        return send(HttpRequest.newBuilder(at("/verify/A-1?c=2"))
                .header("X-Forwarded-For", client)
                .header("Accept-Language", language));
    }

    private HttpResponse<String> refused(String client, String language) throws Exception {
        HttpResponse<String> last = ask(client, language);
        for (int i = 0; i < 100 && last.statusCode() != 429; i++) {
            last = ask(client, language);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        return last;
    }

    private static long header(HttpResponse<?> response, String name) {
        return response.headers().firstValueAsLong(name).orElseThrow();
    }

    @Test
    void it_needs_no_token_and_is_kept_from_browsers_caches_and_indexes() throws Exception {
        var answer = ask("203.0.113.1", "en");
        assertThat(answer.statusCode())
                .as("past the door, where nobody answers")
                .isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void it_only_answers_questions() throws Exception {
        var post = send(HttpRequest.newBuilder(at("/verify/A-1"))
                .header("X-Forwarded-For", "203.0.113.2")
                .POST(BodyPublishers.ofString("x")));
        assertThat(post.statusCode()).isIn(401, 403);
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back_and_nobody_else_is() throws Exception {
        var first = ask("203.0.113.3", "en");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"verification\";q=30;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"verification\";r=29;t=");
        HttpResponse<String> last = refused("203.0.113.3", "en");
        assertThat(header(last, "Retry-After")).isBetween(1L, 60L);
        assertThat(last.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"verification\";r=0;t=([1-9]|[1-5][0-9]|60)");
        assertThat(json(last).at("/errors/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(json(last).at("/errors/0/message").asString()).startsWith("Too many requests.");
        assertThat(json(refused("203.0.113.3", "zh")).at("/errors/0/message").asString())
                .startsWith("请求过于频繁");
        assertThat(ask("203.0.113.4", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void all_together_are_limited_too_and_one_alone_cannot_use_that_up() {
        var limits = new RateLimits(
                new CallLimits(1, 1, 1, Duration.ofHours(1), 1, 1), new VerificationLimits(2, 3, Duration.ofHours(1)));
        assertThat(limits.take("a").allowed()).isTrue();
        assertThat(limits.take("a").remaining()).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take("a").allowed()).isFalse();
        }
        assertThat(limits.take("b").allowed()).as("the third of all").isTrue();
        var refused = limits.take("c");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.limit()).isEqualTo(3);
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    }
}
