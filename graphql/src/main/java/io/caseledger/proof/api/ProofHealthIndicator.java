package io.caseledger.proof.api;

import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.Fault;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the log is not what was signed, or nothing can be signed, with what was found. */
@Component
class ProofHealthIndicator implements HealthIndicator {
    private final Checkpoints checkpoints;

    ProofHealthIndicator(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        Fault fault = checkpoints.fault();
        return fault == null
                ? Health.up().build()
                : Health.down().withDetail("fault", fault.sentence()).build();
    }
}
