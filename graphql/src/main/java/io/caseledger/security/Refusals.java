package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.ACCEPT;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import io.caseledger.security.RateLimits.Verdict;
import io.caseledger.security.TokenCheck.GuessedTooOften;
import io.caseledger.security.TokenCheck.IssuerUnreachable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no before GraphQL is reached, in the shape a GraphQL client understands and in the caller's language. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String RATE_LIMITED = "RATE_LIMITED";
    private static final String TRY_AGAIN_SECONDS = "5";
    private static final String GRAPHQL_JSON = "application/graphql-response+json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof GuessedTooOften guessed) {
            tooMany(request, response, guessed.verdict);
            return;
        }
        if (why instanceof IssuerUnreachable) {
            response.setHeader(RETRY_AFTER, TRY_AGAIN_SECONDS);
            String message = text(locale(request), "identity.unavailable");
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, new Refusal("IDENTITY_UNAVAILABLE", message));
            return;
        }
        boolean tried = request.getHeader(AUTHORIZATION) != null;
        response.setHeader(WWW_AUTHENTICATE, tried ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, unauthenticated(locale(request), tried));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.setHeader(WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        write(request, response, HttpStatus.FORBIDDEN, new Refusal("FORBIDDEN", text(locale(request), "forbidden")));
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response, long limit) throws IOException {
        String message = text(locale(request), "body.tooLarge", Long.toString(limit));
        write(request, response, HttpStatus.CONTENT_TOO_LARGE, new Refusal("BODY_TOO_LARGE", message));
    }

    /** A person who signs in reads a sentence, a program the usual shape. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Verdict verdict) throws IOException {
        verdict.tell(response);
        response.setHeader(RETRY_AFTER, Long.toString(verdict.secondsToWait()));
        Refusal refusal = tooMany(locale(request), verdict);
        String accept = request.getHeader(ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(refusal.message().getBytes(UTF_8));
        } else {
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, refusal);
        }
    }

    static Refusal tooMany(@Nullable Locale locale, Verdict verdict) {
        long seconds = verdict.secondsToWait();
        String message = text(locale, "requests.tooMany", Long.toString(seconds));
        return new Refusal(RATE_LIMITED, message, Map.of("retryAfter", seconds));
    }

    static Refusal tooManyStreams(@Nullable Locale locale, int most) {
        return new Refusal(RATE_LIMITED, text(locale, "streams.tooMany", Integer.toString(most)));
    }

    static Refusal unauthenticated(@Nullable Locale locale, boolean tried) {
        return new Refusal(
                "UNAUTHENTICATED", text(locale, tried ? "unauthenticated.invalid" : "unauthenticated.missing"));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        String accept = request.getHeader(ACCEPT);
        response.setStatus(status.value());
        response.setContentType(accept != null && accept.contains(GRAPHQL_JSON) ? GRAPHQL_JSON : "application/json");
        var error = Map.of("message", refusal.message(), "extensions", refusal.extensions());
        response.getOutputStream()
                .write(MAPPER.writeValueAsString(Map.of("errors", List.of(error)))
                        .getBytes(UTF_8));
    }

    private static @Nullable Locale locale(HttpServletRequest request) {
        return request.getHeader(ACCEPT_LANGUAGE) == null ? null : request.getLocale();
    }

    private static String text(@Nullable Locale locale, String code, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                "io.caseledger.security.refusals",
                locale == null ? Locale.ENGLISH : locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return MessageFormat.format(bundle.getString(code), arguments);
    }
}
