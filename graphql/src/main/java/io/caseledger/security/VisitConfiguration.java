package io.caseledger.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Believes the same proxies wherever an address is asked for. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {
    @Bean
    ClientAddress clientAddress(RateLimitSettings settings) {
        return new ClientAddress(settings.trustedProxies());
    }
}
