package io.caseledger.anomaly.watch;

import io.caseledger.gate.Fingerprints;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.Log;
import io.caseledger.views.Poller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the rules, the bundled ones and those in {@code anomaly-rules} of the data directory, and lets each node follow the log with a
 * file of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnomalyProperties.class)
class AnomalyConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final String FILE = "anomalies.db";

    @Bean
    AnomalyRules anomalyRules(DataDirectory data) {
        Path directory = data.path(AnomalyRules.FOLDER);
        return AnomalyRules.load(Files.isDirectory(directory) ? directory : null);
    }

    @Bean
    AnomalyWatch anomalyWatch(DataDirectory data, Log log, AnomalyRules rules, Fingerprints prints) {
        return new AnomalyWatch(data.path(FILE), log, rules, prints);
    }

    @Bean
    Poller anomalyPoller(AnomalyWatch watch, AnomalyProperties properties) {
        return new Poller("anomalies", properties.enabled(), FIRST, properties.every(), watch::look);
    }
}
