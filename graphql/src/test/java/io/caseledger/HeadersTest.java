package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Paths.Route;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every path of the running application, with a token and without, and what no route answers, and fails where an answer
 * lacks one of the headers that guard it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest extends Journey {
    /** What must be there, and what it must say. */
    private static final Map<String, String> WANTED = new TreeMap<>(Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "[a-z-]+=\\(\\)(, [a-z-]+=\\(\\))*",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Robots-Tag", "noindex, nofollow",
            "Cache-Control", ".*no-store.*",
            "Content-Security-Policy", "default-src 'none';.*",
            "RateLimit-Policy", "\"[a-z]+\";q=\\d+;w=\\d+"));

    /** The same for everybody, out of the jar. */
    private static final String LIBRARY = "/graphiql/(graphiql|react|react-dom)\\.(js|css)";

    /** What answers before any route does, or instead of one. */
    private static final List<Route> BESIDE_ROUTES = List.of(
            new Route("POST", "/login"),
            new Route("GET", "/logout"),
            new Route("POST", "/oauth2/token"),
            new Route("GET", "/oauth2/authorize"),
            new Route("POST", "/oauth2/revoke"),
            new Route("GET", "/oauth2/jwks"),
            new Route("GET", "/.well-known/oauth-authorization-server"),
            new Route("GET", "/nothing/here"),
            new Route("PUT", "/graphql"),
            new Route("DELETE", "/files/x"),
            new Route("POST", "/verify/x"),
            new Route("GET", "/graphql;x=1"));

    @Autowired
    private List<RouterFunction<?>> routers;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_answer_has_the_headers_that_guard_it() {
        var lacking = new TreeMap<String, List<String>>();
        Stream.concat(new Paths(routers, mappings).all().stream(), BESIDE_ROUTES.stream())
                .forEach(route -> {
                    for (String token : new @Nullable String[] {null, token(Role.ADMIN), token(Role.DASHBOARD)}) {
                        var response = answer(route, token);
                        List<String> faults = faults(route, response.headers());
                        if (!faults.isEmpty()) {
                            lacking.put(route + " " + response.statusCode(), faults);
                        }
                    }
                });
        assertThat(lacking).isEmpty();
    }

    @Test
    void so_has_what_the_container_refuses_before_anybody_is_counted() {
        var trace = answer(new Route("TRACE", "/graphql"), "forged");
        assertThat(trace.statusCode()).isEqualTo(405);
        assertThat(trace.body()).as("what was sent is not sent back").doesNotContain("forged");
        assertThat(faults(new Route("TRACE", "/graphql"), trace.headers()))
                .allMatch(it -> it.startsWith("RateLimit-Policy"));
        var unreadable = answer(new Route("GET", "/a%2Fb"), "forged");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body())
                .as("a fixed text, which needs no guard")
                .doesNotContain("2Fb", "a/b", "forged", "Tomcat", "<script");
    }

    @Test
    void a_page_runs_what_comes_from_here_and_nothing_else_does_anything() {
        assertThat(policy("/graphiql"))
                .contains("script-src 'self'", "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(policy("/login")).contains("form-action 'self'");
        assertThat(policy("/reports/screenings/x.html"))
                .contains("style-src 'unsafe-inline'", "form-action 'none'")
                .doesNotContain("script-src");
        assertThat(policy("/annexes/x.html"))
                .contains("style-src 'unsafe-inline'")
                .doesNotContain("script-src");
        assertThat(policy("/files/x")).contains("sandbox", "frame-ancestors 'none'");
        assertThat(policy("/verify"))
                .contains("style-src 'sha256-", "form-action 'self'")
                .doesNotContain("script-src");
        assertThat(policy("/graphql"))
                .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_file_is_saved_and_never_shown() throws Exception {
        var sent = http().send(
                        HttpRequest.newBuilder(at("/files?name=page.html"))
                                .header("Authorization", "Bearer " + token(Role.OFFICER))
                                .header("Content-Type", "text/html")
                                .POST(BodyPublishers.ofString("<script>alert(1)</script>" + projectId))
                                .build(),
                        BodyHandlers.ofString());
        String digest = JSON.readTree(sent.body()).path("digest").asString();
        var given = answer(new Route("GET", "/files/" + digest + "?name=page.html"), token(Role.OFFICER));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("page.html");
        assertThat(given.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(faults(new Route("GET", "/files/x"), given.headers())).isEmpty();
    }

    @Test
    void without_TLS_browsers_are_not_told_to_use_it() {
        assertThat(answer(new Route("GET", "/graphiql"), null).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static List<String> faults(Route route, HttpHeaders headers) {
        Stream<String> missing = WANTED.entrySet().stream()
                .filter(it -> !route.path().matches(LIBRARY) || !it.getKey().equals("Cache-Control"))
                .filter(it -> headers.allValues(it.getKey()).size() != 1
                        || !headers.firstValue(it.getKey()).orElse("").matches(it.getValue()))
                .map(it -> it.getKey() + " " + headers.allValues(it.getKey()));
        Stream<String> foreign = headers.allValues("Content-Security-Policy").stream()
                .filter(it -> it.contains("//") || it.contains("*") || it.contains("unsafe-eval"));
        Stream<String> told = Stream.of("Server", "X-Powered-By")
                .filter(it -> headers.firstValue(it).isPresent());
        return Stream.of(missing, foreign, told).flatMap(it -> it).toList();
    }

    private String policy(String path) {
        var headers = answer(new Route("GET", path), token(Role.OFFICER)).headers();
        return headers.firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<String> answer(Route route, @Nullable String token) {
        var request = HttpRequest.newBuilder(at(route.example())).method(route.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(url().replace("/graphql", path));
    }
}
