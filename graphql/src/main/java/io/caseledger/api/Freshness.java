package io.caseledger.api;

import io.caseledger.shared.Rejected;
import io.caseledger.views.ViewPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a reader see her own write: waits, for a bounded time, until the views show a position. */
@Component
public class Freshness {
    private final ViewPosition views;
    private final Duration atMost;

    Freshness(ViewPosition views, @Value("${caseledger.views.wait:5s}") Duration atMost) {
        this.views = views;
        this.atMost = atMost;
    }

    /**
     * Waits until the views show a position; at once when none is asked for.
     *
     * @throws Rejected with {@code VIEWS_BEHIND} when they do not within the time; what was stored stays stored
     */
    public void reach(@Nullable Long position) {
        if (position != null && !views.await(position, atMost)) {
            throw Rejected.because("VIEWS_BEHIND", position, views.reached());
        }
    }
}
