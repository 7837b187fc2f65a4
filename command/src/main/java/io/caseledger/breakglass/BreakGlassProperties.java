package io.caseledger.breakglass;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.break-glass.*}.
 *
 * @param lasts how long a record stays open; at most a day, for who needs it longer gives a reason again
 */
@ConfigurationProperties("caseledger.break-glass")
public record BreakGlassProperties(@DefaultValue("4h") Duration lasts) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public BreakGlassProperties {
        if (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("caseledger.break-glass.lasts must be more than nothing and at most "
                    + LONGEST.toHours() + "h, and is " + lasts);
        }
    }
}
