package io.caseledger.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts who asks how often, in the memory of this node. What one asks too much takes nothing from the others: only what its
 * own quota let through counts towards all.
 */
@Component
public class RateLimits {
    private static final String ALL = "";

    private final Quota callers;
    private final Quota addresses;
    private final Quota guesses;
    private final Quota verifications;
    private final Quota allVerifications;

    RateLimits(CallLimits calls, VerificationLimits verification) {
        callers = new Quota("caller", calls.perCaller(), calls.window());
        addresses = new Quota("address", calls.perAddress(), calls.window());
        guesses = new Quota("failures", calls.failures(), calls.window());
        verifications = new Quota("verification", verification.perAddress(), verification.window());
        allVerifications = new Quota("verification-all", verification.overall(), verification.window());
    }

    /**
     * What became of a request.
     *
     * @param quota which of several it was counted by
     * @param policy that quota in the words of {@code RateLimit-Policy}
     * @param limit requests within the window
     * @param remaining that are left at once
     * @param reset until all are there again
     * @param retryAfter until one more is let through; zero when this one was
     */
    public record Verdict(
            String quota,
            String policy,
            boolean allowed,
            long limit,
            long remaining,
            Duration reset,
            Duration retryAfter) {

        /** Whole seconds to wait, at least one. */
        public long secondsToWait() {
            return Math.max(1, seconds(retryAfter));
        }

        /** In the headers of draft-ietf-httpapi-ratelimit-headers. */
        void tell(HttpServletResponse response) {
            response.setHeader("RateLimit-Policy", policy);
            response.setHeader("RateLimit", "\"" + quota + "\";r=" + remaining + ";t=" + seconds(reset));
        }
    }

    /** Takes one verification of a certificate by somebody, such as a client address, if there is one left. */
    public Verdict take(String who) {
        Verdict own = verifications.take(who);
        if (!own.allowed()) {
            return own;
        }
        Verdict all = allVerifications.take(ALL);
        return all.allowed() ? own : all;
    }

    /** Takes one request of a caller, over whatever transport. */
    Verdict ofCaller(String subject) {
        return callers.take(subject);
    }

    /** Takes one request of an address, whoever it turns out to be. */
    Verdict ofAddress(String address) {
        return addresses.take(address);
    }

    /** Takes one guess at a secret, a password or a token. */
    Verdict guess(String address) {
        return guesses.take(address);
    }

    /** It was no guess, but known. */
    void known(String address) {
        guesses.giveBack(address);
    }

    boolean mayGuess(String address) {
        return guesses.hasLeft(address);
    }

    /** Whole seconds, rounded up, as headers have them. */
    public static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
