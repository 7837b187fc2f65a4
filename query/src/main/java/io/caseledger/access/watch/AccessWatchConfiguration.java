package io.caseledger.access.watch;

import io.caseledger.access.Accesses;
import io.caseledger.views.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets each node look after the access record soon after the start and then twice a day; a second one finds nothing to do. */
@Configuration(proxyBeanMethods = false)
class AccessWatchConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofHours(12);

    @Bean
    Poller accessPoller(Accesses accesses) {
        var watch = new AccessWatch(accesses);
        return new Poller("accesses", true, FIRST, EVERY, watch::look);
    }
}
