package io.caseledger.training.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recordings are watched.
 *
 * @param enabled whether this node watches; one of several is enough, and more do no harm
 * @param every how often
 */
@ConfigurationProperties("caseledger.recordings")
record RecordingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10m") Duration every) {}
