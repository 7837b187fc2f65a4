package io.caseledger.security;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The clients of {@code identity.yml} as the authorization server wants to see them. */
final class Clients implements RegisteredClientRepository {
    private final Identities identities;
    private final IdentityProperties properties;

    Clients(Identities identities, IdentityProperties properties) {
        this.identities = identities;
        this.properties = properties;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        // Clients are edited in the file alone.
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return identities.client(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(Identities.Client client) {
        var registered = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.tokenLifetime())
                        .build());
        String secret = client.secret();
        if (secret == null) {
            registered.clientAuthenticationMethod(NONE).authorizationGrantType(AUTHORIZATION_CODE);
            properties.redirectOrigins().forEach(origin -> registered.redirectUri(origin + "/graphiql"));
            return registered.redirectUri(ownOrigin() + "/graphiql").build();
        }
        return registered
                .clientSecret(secret)
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .build();
    }

    /** The address the browser used to reach us, so that localhost, 127.0.0.1 and a real host name all work. */
    private static String ownOrigin() {
        return RequestContextHolder.getRequestAttributes() == null
                ? "http://localhost"
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
