package io.caseledger.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about identity.
 *
 * @param rolesClaim the claim that lists roles; dots reach into nested claims ({@code realm_access.roles})
 * @param workstationClaim the claim that names the workstation
 * @param tokenLifetime how long a token of the embedded server is good for
 * @param issuer what the embedded server writes as issuer, and then asks of tokens; by default the address it was asked at
 * @param audience for whom the embedded server's tokens are: others of its tokens are not accepted here
 * @param signingKeyAge after which the embedded server signs with a new key
 * @param rotateSigningKey whether it does so at this start, however old the key is
 * @param redirectOrigins other origins ({@code https://host:port}) whose {@code /graphiql} may receive a sign-in
 */
@ConfigurationProperties("caseledger.identity")
record IdentityProperties(
        @Nullable String mode,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("workstation") String workstationClaim,
        @DefaultValue("8h") Duration tokenLifetime,
        @Nullable String issuer,
        @DefaultValue("caseledger") String audience,
        @DefaultValue("90d") Duration signingKeyAge,
        @DefaultValue("false") boolean rotateSigningKey,
        @DefaultValue List<String> redirectOrigins) {}
