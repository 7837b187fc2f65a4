package io.caseledger.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The few pages a person sees: token endpoints, login, GraphiQL. None may load anything from another host. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(10)
    @Conditional(IdentityMode.IsEmbedded.class)
    SecurityFilterChain tokenServer(HttpSecurity http) {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()));
        // Tokens prove themselves and are not remembered, so revoking one here would be an empty promise.
        http.authorizeHttpRequests(it -> it.requestMatchers("/oauth2/revoke", "/oauth2/introspect")
                .denyAll()
                .anyRequest()
                .authenticated());
        http.exceptionHandling(
                it -> it.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), html));
        return http.build();
    }

    @Bean
    @Order(15)
    @Conditional(IdentityMode.IsEmbedded.class)
    SecurityFilterChain login(HttpSecurity http, IdentityProperties properties) {
        return http.securityMatcher("/login", "/logout")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .formLogin(it -> it.loginPage("/login").defaultSuccessUrl("/graphiql"))
                .logout(it -> it.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/logout"))
                        .logoutSuccessUrl("/graphiql"))
                .headers(it -> it.contentSecurityPolicy(
                        csp -> csp.policyDirectives(ownHostOnly(properties.redirectOrigins()))))
                .build();
    }

    @Bean
    @Order(20)
    @ConditionalOnProperty(name = "caseledger.graphiql.enabled", matchIfMissing = true)
    SecurityFilterChain graphiql(HttpSecurity http) {
        return http.securityMatcher("/", "/graphiql", "/graphiql/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(ownHostOnly(List.of())))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** The login's session goes nowhere when another site sends the browser here with a form. */
    @Bean
    @Conditional(IdentityMode.IsEmbedded.class)
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    private static String ownHostOnly(List<String> formTargets) {
        String forms = Stream.concat(Stream.of("'self'"), formTargets.stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + forms;
    }
}
