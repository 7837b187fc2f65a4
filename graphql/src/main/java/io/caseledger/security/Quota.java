package io.caseledger.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.security.RateLimits.Verdict;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often each of many may do one thing within a window, counted in the memory of this node. */
final class Quota {
    /** So many are told apart; of more, those that were not seen for the longest time begin anew. */
    private static final int KEPT = 100_000;

    private final String name;
    private final int limit;
    private final Duration window;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    Quota(String name, int limit, Duration window) {
        this.name = name;
        this.limit = limit;
        this.window = window;
        policy = "\"" + name + "\";q=" + limit + ";w=" + RateLimits.seconds(window);
        buckets = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /** Takes one, if there is one left. */
    Verdict take(String who) {
        var it = bucket(who).tryConsumeAndReturnRemaining(1);
        return new Verdict(
                name,
                policy,
                it.isConsumed(),
                limit,
                it.getRemainingTokens(),
                Duration.ofNanos(it.getNanosToWaitForReset()),
                Duration.ofNanos(it.getNanosToWaitForRefill()));
    }

    /** What was taken turned out to cost nothing. */
    void giveBack(String who) {
        bucket(who).addTokens(1);
    }

    /** Whether one is left; asking takes none. */
    boolean hasLeft(String who) {
        Bucket bucket = buckets.getIfPresent(who);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    private Bucket bucket(String who) {
        return buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(it -> it.capacity(limit).refillGreedy(limit, window))
                        .build());
    }
}
