package io.caseledger.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.caseledger.shared.Role;
import io.caseledger.store.DataDirectory;
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
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The identity server of an installation that has no other: file-backed, in this process. */
@Configuration(proxyBeanMethods = false)
@Conditional(IdentityMode.IsEmbedded.class)
@EnableConfigurationProperties(IdentityProperties.class)
class EmbeddedIdentity {

    @Bean
    RSAKey signingKey(DataDirectory data) {
        return SigningKey.in(data.path("signing-key.json"));
    }

    /** Printed, not logged: secrets have no place in log files. */
    @Bean
    Identities identities(DataDirectory data) {
        return new IdentityFile(data.path("identity.yml"), System.out::println).load();
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    /** Checks with the key itself: no address to ask, hence none that must match. */
    @Bean
    JwtDecoder jwtDecoder(RSAKey signingKey) throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
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
