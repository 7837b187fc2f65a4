package io.caseledger.security;

import io.caseledger.security.RateLimits.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each ask only so often, and tells it how often that is. */
final class RateLimitFilter extends OncePerRequestFilter {
    private final String name;
    private final Function<HttpServletRequest, Optional<Verdict>> quota;
    private final Refusals refusals;

    /** @param quota takes one request of whoever asks; empty where nobody is to be counted */
    RateLimitFilter(String name, Function<HttpServletRequest, Optional<Verdict>> quota, Refusals refusals) {
        this.name = name;
        this.quota = quota;
        this.refusals = refusals;
    }

    /** Several stand one behind the other, and each counts once. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RateLimitFilter.class.getName() + "." + name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Verdict> verdict = quota.apply(request);
        if (verdict.isPresent() && !verdict.get().allowed()) {
            refusals.tooMany(request, response, verdict.get());
            return;
        }
        verdict.ifPresent(it -> it.tell(response));
        chain.doFilter(request, response);
    }
}
