package io.caseledger.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The headers that guard every answer, whoever gives it: a page, a file, an error, or a filter that lets nobody in. They are
 * written last, and what an answer has said itself stands. No policy names another host.
 */
final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";

    /** What has no markup loads nothing. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Reports carry their style with them, and nothing that runs. */
    private static final String PRINTED = NOTHING + "; style-src 'unsafe-inline'";

    /** Whatever somebody sent in is saved, and would have no rights if it were shown. */
    private static final String SAVED = NOTHING + "; sandbox";

    private final String page;
    private final String login;

    /** @param redirectOrigins to which the login's form may lead back */
    private SecurityHeaders(List<String> redirectOrigins) {
        page = page("");
        login = page(redirectOrigins.isEmpty() ? "" : " " + String.join(" ", redirectOrigins));
    }

    static HeaderWriterFilter filter(List<String> redirectOrigins) {
        return new OnEveryAnswer(writers(new SecurityHeaders(redirectOrigins)));
    }

    private static List<HeaderWriter> writers(SecurityHeaders policies) {
        return List.of(
                policies::write,
                always("X-Content-Type-Options", "nosniff"),
                always("X-Frame-Options", "DENY"), // for browsers that do not know frame-ancestors
                always("Referrer-Policy", "no-referrer"),
                always(
                        "Permissions-Policy",
                        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                                + " microphone=(), midi=(), payment=(), usb=()"),
                always("Cross-Origin-Opener-Policy", "same-origin"),
                always("Cross-Origin-Resource-Policy", "same-origin"),
                always("X-Robots-Tag", "noindex, nofollow"),
                new CacheControlHeadersWriter(), // no-store, unless the answer says for how long it is good
                new HstsHeaderWriter(Duration.ofDays(365).toSeconds(), false)); // over TLS only
    }

    /** Also on what the container refuses before any filter sees it, and sends to the page of errors. */
    private static final class OnEveryAnswer extends HeaderWriterFilter {
        OnEveryAnswer(List<HeaderWriter> writers) {
            super(writers);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    private static HeaderWriter always(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(
                    POLICY,
                    policy(request.getRequestURI()
                            .substring(request.getContextPath().length())));
        }
    }

    private String policy(String path) {
        if (path.equals("/login")) {
            return login;
        }
        if (path.equals("/graphiql") || path.startsWith("/graphiql/")) {
            return page;
        }
        if (path.startsWith("/reports/") || path.startsWith("/annexes/")) {
            return PRINTED;
        }
        return path.startsWith("/files/") ? SAVED : NOTHING;
    }

    /** Scripts from here only; styles also from the editor, which writes them itself. */
    private static String page(String formTargets) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'" + formTargets;
    }
}
