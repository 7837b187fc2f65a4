package io.caseledger.reminder.watch;

import io.caseledger.views.Poller;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the watch over limits run on this node, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(10);

    @Bean
    Poller reminderPoller(LimitWatch watch, ReminderProperties properties) {
        return new Poller("reminders", properties.enabled(), FIRST, properties.every(), watch::poll);
    }
}
