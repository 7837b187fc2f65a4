package io.caseledger.security;

import com.nimbusds.jose.jwk.JWKSet;
import io.caseledger.shared.Role;
import io.caseledger.store.DataDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The identity server of an installation that has no other: file-backed, in this process. */
@Configuration(proxyBeanMethods = false)
@Conditional(IdentityMode.IsEmbedded.class)
@EnableConfigurationProperties(IdentityProperties.class)
class EmbeddedIdentity {

    /** Clocks of those who check tokens elsewhere may be behind ours. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    @Bean
    SigningKeys signingKeys(DataDirectory data, IdentityProperties properties) {
        var keys = new SigningKeys(
                new SecretFile(data.path("signing-key.json")),
                properties.signingKeyAge(),
                properties.tokenLifetime().plus(SLACK),
                Clock.systemUTC());
        if (properties.rotateSigningKey()) {
            keys.rotate();
        }
        return keys;
    }

    /** Signs with the newest key alone; the set of all would leave it to chance. */
    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(keys.signing())));
    }

    /** Printed, not logged: secrets have no place in log files. */
    @Bean
    Identities identities(DataDirectory data) {
        return new IdentityFile(data.path("identity.yml"), System.out::println).load();
    }

    /** Checks with the keys themselves: no address to ask, hence none that must match unless one is configured. */
    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, IdentityProperties properties) {
        var rules = new ArrayList<OAuth2TokenValidator<Jwt>>();
        rules.add(JwtTypeValidator.jwt());
        rules.add(new JwtAudienceValidator(properties.audience()));
        if (properties.issuer() != null) {
            rules.add(new JwtIssuerValidator(properties.issuer()));
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(rules));
        return decoder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Identities identities) {
        return name -> identities
                .user(name)
                .map(it -> User.withUsername(it.name())
                        .password(it.password())
                        .roles(it.roles().stream().map(Role::name).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    RegisteredClientRepository clients(Identities identities, IdentityProperties properties) {
        return new Clients(identities, properties);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
        var settings = AuthorizationServerSettings.builder();
        if (properties.issuer() != null) {
            settings.issuer(properties.issuer());
        }
        return settings.build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Identities identities, IdentityProperties properties) {
        return token -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getClaims().audience(List.of(properties.audience()));
            }
            String subject =
                    Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                identities.client(subject).ifPresent(it -> describe(token, properties, it.roles(), it.workstation()));
            } else {
                identities.user(subject).ifPresent(it -> describe(token, properties, it.roles(), it.workstation()));
            }
        };
    }

    private static void describe(
            JwtEncodingContext token, IdentityProperties names, Set<Role> roles, @Nullable String workstation) {
        token.getClaims()
                .claim(
                        names.rolesClaim(),
                        roles.stream().map(Role::name).sorted().toList());
        if (workstation != null) {
            token.getClaims().claim(names.workstationClaim(), workstation);
        }
    }
}
