package io.caseledger.training.watch;

import io.caseledger.views.Poller;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the watch over recordings run on this node, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingProperties.class)
class TrainingWatchConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(20);

    @Bean
    Poller recordingPoller(RecordingWatch watch, RecordingProperties properties) {
        return new Poller("recordings", properties.enabled(), FIRST, properties.every(), watch::poll);
    }
}
