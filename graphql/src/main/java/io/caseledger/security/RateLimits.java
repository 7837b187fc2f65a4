package io.caseledger.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts who asks how often, in the memory of this node. What one asks too much takes nothing from the others: only what its
 * own bucket let through counts towards all.
 */
@Component
public class RateLimits {
    /** So many addresses are told apart; of more, those that were not seen for the longest time begin anew. */
    private static final int ADDRESSES = 100_000;

    private final RateLimitSettings settings;
    private final Cache<String, Bucket> buckets;
    private final Bucket overall;

    RateLimits(RateLimitSettings settings) {
        this.settings = settings;
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(settings.window().multipliedBy(2))
                .build();
        overall = bucket(settings.overall());
    }

    private Bucket bucket(int requests) {
        return Bucket.builder()
                .addLimit(it -> it.capacity(requests).refillGreedy(requests, settings.window()))
                .build();
    }

    /**
     * What became of a request.
     *
     * @param limit requests within the window
     * @param remaining that are left at once
     * @param reset until all are there again
     * @param retryAfter until one more is let through; zero when this one was
     */
    public record Verdict(boolean allowed, long limit, long remaining, Duration reset, Duration retryAfter) {}

    /** Takes one request of somebody, such as a client address, if there is one left. */
    public Verdict take(String who) {
        ConsumptionProbe own =
                buckets.get(who, _ -> bucket(settings.perAddress())).tryConsumeAndReturnRemaining(1);
        if (!own.isConsumed()) {
            return verdict(own, settings.perAddress());
        }
        ConsumptionProbe all = overall.tryConsumeAndReturnRemaining(1);
        return all.isConsumed() ? verdict(own, settings.perAddress()) : verdict(all, settings.overall());
    }

    private static Verdict verdict(ConsumptionProbe it, int limit) {
        return new Verdict(
                it.isConsumed(),
                limit,
                it.getRemainingTokens(),
                Duration.ofNanos(it.getNanosToWaitForReset()),
                Duration.ofNanos(it.getNanosToWaitForRefill()));
    }

    Duration window() {
        return settings.window();
    }

    /** Whole seconds, rounded up, as headers have them. */
    public static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
