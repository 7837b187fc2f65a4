package io.caseledger.security;

import io.caseledger.shared.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.unit.DataSize;

/** The door of the API: a valid bearer token with a known role, each time, and no session. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class ApiSecurity {
    static final String[] ANY_ROLE =
            Role.givenByTokens().stream().map(Role::name).toArray(String[]::new);

    @Bean
    TokenCheck tokenCheck(JwtDecoder decoder, IdentityProperties names, RateLimits limits) {
        var tokens = new Tokens(decoder, Clock.systemUTC());
        var provider = new JwtAuthenticationProvider(tokens);
        var callers = new Callers(names.rolesClaim(), names.workstationClaim());
        provider.setJwtAuthenticationConverter(callers::known);
        return new TokenCheck(new ProviderManager(provider), tokens, limits);
    }

    @Bean
    @Order(30)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenCheck tokens,
            ClientAddress addresses,
            RateLimits limits,
            Refusals refusals,
            @Value("${spring.graphql.http.path:/graphql}") String path,
            @Value("${caseledger.limits.body-size:1MB}") DataSize bodySize) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // SecurityHeaders
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(it -> it.authenticationManagerResolver(request ->
                                shown -> tokens.check((BearerTokenAuthenticationToken) shown, addresses.of(request)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/export/**")
                        .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name())
                        .requestMatchers("/reports/**", "/certificates/**", "/annexes/**")
                        .hasAnyRole(Role.OFFICER.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                        .requestMatchers("/proof/inclusion", "/proof/consistency", "/proof/tile/**")
                        .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, "/files")
                        .hasRole(Role.OFFICER.name())
                        .requestMatchers("/files/**")
                        .hasAnyRole(Role.OFFICER.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.OPTIONS, path)
                        .permitAll()
                        .requestMatchers(request -> isHandshake(request, path))
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(ANY_ROLE))
                .addFilterAfter(
                        new RateLimitFilter(
                                "caller", _ -> Callers.current().map(it -> limits.ofCaller(it.subject())), refusals),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(
                        new BodyLimitFilter(Math.toIntExact(bodySize.toBytes()), refusals), AuthorizationFilter.class)
                .build();
    }

    /** Browsers cannot send a header with a handshake: {@link CallerInterceptor} asks for the token afterwards. */
    private static boolean isHandshake(HttpServletRequest request, String path) {
        return "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && path.equals(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }
}
