package io.caseledger.history.watch;

import io.caseledger.views.Poller;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets imports run on this node, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoricalImportProperties.class)
class HistoricalImportConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(1);

    @Bean
    Poller historicalImportPoller(HistoricalImportRunner runner, HistoricalImportProperties properties) {
        return new Poller("imports", properties.enabled(), FIRST, properties.every(), runner::poll);
    }
}
