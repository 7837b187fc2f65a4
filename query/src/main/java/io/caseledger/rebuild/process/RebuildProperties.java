package io.caseledger.rebuild.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.rebuild.*}: how a rebuild goes about it.
 *
 * @param share of its time in which it works while others want the processor too, more than 0 and at most 1; alone it takes all
 * @param grace how long the old views stay for those who read them when reads are switched over
 */
@ConfigurationProperties("caseledger.rebuild")
record RebuildProperties(
        @DefaultValue("0.25") double share,
        @DefaultValue("2m") Duration grace) {

    RebuildProperties {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "caseledger.rebuild.share must be more than 0 and at most 1, and is " + share);
        }
    }
}
