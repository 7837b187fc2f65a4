package io.caseledger.security;

import java.util.Set;
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
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The few pages a person sees: token endpoints, login, GraphiQL. Their headers are those of every answer. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(10)
    @Conditional(IdentityMode.IsEmbedded.class)
    SecurityFilterChain tokenServer(HttpSecurity http, RateLimits limits, ClientAddress addresses, Refusals refusals) {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()));
        // Tokens prove themselves and are not remembered, so revoking one here would be an empty promise.
        http.authorizeHttpRequests(it -> it.requestMatchers("/oauth2/revoke", "/oauth2/introspect")
                .denyAll()
                .anyRequest()
                .authenticated());
        http.headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SignInLimit(limits, addresses, refusals), HeaderWriterFilter.class);
        http.exceptionHandling(
                it -> it.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), html));
        return http.build();
    }

    @Bean
    @Order(15)
    @Conditional(IdentityMode.IsEmbedded.class)
    SecurityFilterChain login(HttpSecurity http, RateLimits limits, ClientAddress addresses, Refusals refusals) {
        return http.securityMatcher("/login", "/logout")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .formLogin(it ->
                        it.loginPage("/login").failureUrl(SignInLimit.FAILED).defaultSuccessUrl("/graphiql"))
                .logout(it -> it.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/logout"))
                        .logoutSuccessUrl("/graphiql"))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SignInLimit(limits, addresses, refusals), HeaderWriterFilter.class)
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
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The login's session goes nowhere when another site sends the browser here with a form. */
    @Bean
    @Conditional(IdentityMode.IsEmbedded.class)
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
