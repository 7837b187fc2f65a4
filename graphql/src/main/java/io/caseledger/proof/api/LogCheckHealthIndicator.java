package io.caseledger.proof.api;

import io.caseledger.proof.Fault;
import io.caseledger.proof.LogCheckReport;
import io.caseledger.proof.LogChecks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the last check of the whole log found that it was changed; with when that was, and the first place where. */
@Component
class LogCheckHealthIndicator implements HealthIndicator {
    private final LogChecks checks;

    LogCheckHealthIndicator(LogChecks checks) {
        this.checks = checks;
    }

    @Override
    public Health health() {
        LogCheckReport found = checks.found();
        return found == null
                ? Health.up().withDetail("outcome", "NONE").build()
                : told(found).build();
    }

    private static Health.Builder told(LogCheckReport found) {
        Fault fault = found.fault();
        Health.Builder health = switch (found.state()) {
            case WHOLE, RUNNING -> Health.up();
            case FAULTY -> Health.down();
            case FAILED -> Health.unknown().withDetail("failure", String.valueOf(found.failure()));
        };
        if (fault != null) {
            health.withDetail("fault", fault.sentence());
        }
        return health.withDetail("outcome", found.state())
                .withDetail("endedAt", String.valueOf(found.endedAt()))
                .withDetail("read", found.read());
    }
}
