package io.caseledger.anomaly.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.anomalies.*}.
 *
 * @param enabled whether this node looks for anomalies by itself; whoever asks for them is answered even so
 * @param every how often it looks whether the log has grown
 */
@ConfigurationProperties("caseledger.anomalies")
record AnomalyProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration every) {}
