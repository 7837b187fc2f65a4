package io.caseledger.api;

import io.caseledger.store.Positions;
import io.caseledger.views.LeftOut;
import io.caseledger.views.ViewPosition;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the views no longer follow the log, with both positions; what was set aside they leave out and are up. */
@Component
class ViewsHealthIndicator implements HealthIndicator {
    private final ViewPosition views;
    private final Positions positions;
    private final LeftOut leftOut;

    ViewsHealthIndicator(ViewPosition views, Positions positions, LeftOut leftOut) {
        this.views = views;
        this.positions = positions;
        this.leftOut = leftOut;
    }

    /** That the log is out of reach is a state to report too, not a fault of this report. */
    @Override
    public Health health() {
        try {
            var health = views.isFolding() ? Health.up() : Health.down();
            var aside = leftOut.known().keySet();
            if (!aside.isEmpty()) {
                health = health.withDetail("aside", List.copyOf(aside));
            }
            return health.withDetail("log", positions.head())
                    .withDetail("views", views.reached())
                    .build();
        } catch (EventStoreException unreachable) {
            return Health.down(unreachable).build();
        }
    }
}
