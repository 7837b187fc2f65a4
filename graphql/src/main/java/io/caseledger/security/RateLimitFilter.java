package io.caseledger.security;

import io.caseledger.security.RateLimits.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each client ask only so often, and tells it how often that is. */
final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Refusals refusals;

    RateLimitFilter(RateLimits limits, ClientAddress addresses, Refusals refusals) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Verdict verdict = limits.take(addresses.of(request));
        response.setHeader("RateLimit-Limit", Long.toString(verdict.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(verdict.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(RateLimits.seconds(verdict.reset())));
        response.setHeader(
                "RateLimit-Policy", verdict.limit() + ";w=" + limits.window().toSeconds());
        if (verdict.allowed()) {
            chain.doFilter(request, response);
        } else {
            long wait = Math.max(1, RateLimits.seconds(verdict.retryAfter()));
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refusals.tooMany(request, response, wait);
        }
    }
}
