package io.caseledger.privacy.api;

import io.caseledger.seal.Keyring;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while personal data cannot be read or taken, with what is missing. */
@Component
class PersonalKeysHealthIndicator implements HealthIndicator {
    private final Keyring keys;

    PersonalKeysHealthIndicator(Keyring keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        String missing = keys.missing();
        return missing == null
                ? Health.up().build()
                : Health.down().withDetail("missing", missing).build();
    }
}
