package io.caseledger.security;

import io.caseledger.security.RateLimits.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address try only so many secrets and passwords in vain, so that guessing is slow. Each attempt is taken before it is
 * looked at, so that many at once are no way around it, and given back when it was right.
 */
final class SignInLimit extends OncePerRequestFilter {
    static final String FAILED = "/login?error";

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Refusals refusals;

    SignInLimit(RateLimits limits, ClientAddress addresses, Refusals refusals) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /** Only where a secret is shown. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addresses.of(request);
        Verdict verdict = limits.guess(address);
        if (!verdict.allowed()) {
            refusals.tooMany(request, response, verdict);
            return;
        }
        chain.doFilter(request, response);
        if (!failed(response)) {
            limits.known(address);
        }
    }

    private static boolean failed(HttpServletResponse response) {
        String next = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                || response.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                || (next != null && next.endsWith(FAILED));
    }
}
