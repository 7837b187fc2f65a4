package io.caseledger.api;

import io.caseledger.store.Positions;
import io.caseledger.views.ViewPosition;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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

    /** That the log is out of reach is a state to report too, not a fault of this report. */
    @Override
    public Health health() {
        try {
            var health = views.isFolding() ? Health.up() : Health.down();
            return health.withDetail("log", positions.head())
                    .withDetail("views", views.reached())
                    .build();
        } catch (EventStoreException unreachable) {
            return Health.down(unreachable).build();
        }
    }
}
