package io.caseledger.security;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What anybody may ask without a token, and only so often: whether a certificate is genuine. It changes nothing. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {
    @Bean
    @Order(25)
    SecurityFilterChain verification(HttpSecurity http, RateLimits limits, ClientAddress addresses, Refusals refusals) {
        return http.securityMatcher("/verify", "/verify/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(it -> it.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(AbstractHttpConfigurer::disable) // SecurityHeaders
                .addFilterAfter(
                        new RateLimitFilter(
                                "verification", request -> Optional.of(limits.take(addresses.of(request))), refusals),
                        HeaderWriterFilter.class)
                .build();
    }
}
