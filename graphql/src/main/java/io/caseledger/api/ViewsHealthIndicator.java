package io.caseledger.api;

import io.caseledger.store.Positions;
import io.caseledger.views.ViewPosition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the views no longer follow the log, with both positions. */
@Component
class ViewsHealthIndicator implements HealthIndicator {
    private final ViewPosition views;
    private final Positions positions;

    ViewsHealthIndicator(ViewPosition views, Positions positions) {
        this.views = views;
        this.positions = positions;
    }

    @Override
    public Health health() {
        var health = views.isFolding() ? Health.up() : Health.down();
        return health.withDetail("log", positions.head())
                .withDetail("views", views.reached())
                .build();
    }
}
