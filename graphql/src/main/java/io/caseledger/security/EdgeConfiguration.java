package io.caseledger.security;

import jakarta.servlet.Filter;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request passes before anybody asks who it is, whatever path it names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CallLimits.class, EdgeSettings.class, IdentityProperties.class, VerificationLimits.class
})
class EdgeConfiguration {

    @Bean
    ClientAddress clientAddress(EdgeSettings settings) {
        return new ClientAddress(settings.trustedProxies());
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders(IdentityProperties identity) {
        return first(SecurityHeaders.filter(identity.redirectOrigins()), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> addressLimit(RateLimits limits, ClientAddress addresses, Refusals refusals) {
        return first(
                new RateLimitFilter(
                        "address", request -> Optional.of(limits.ofAddress(addresses.of(request))), refusals),
                2);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }
}
