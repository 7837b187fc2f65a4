package io.caseledger.security;

import graphql.GraphQLContext;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Turns a checked token into a {@link Caller}, wherever the call came in. */
public final class Callers {
    /** The name in the GraphQL context, so that {@code @ContextValue Caller caller} works in a controller. */
    public static final String CONTEXT_KEY = "caller";

    private final String rolesClaim;
    private final String workstationClaim;

    Callers(String rolesClaim, String workstationClaim) {
        this.rolesClaim = rolesClaim;
        this.workstationClaim = workstationClaim;
    }

    /** The caller of the present thread; empty where nobody asked, as in a scheduled task. */
    public static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The caller of a GraphQL operation; also right on threads that Spring Security knows nothing of. */
    public static Optional<Caller> of(GraphQLContext context) {
        return context.<Caller>getOrEmpty(CONTEXT_KEY).or(Callers::current);
    }

    public static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication instanceof Known known ? Optional.of(known.caller) : Optional.empty();
    }

    Known known(Jwt jwt) {
        String workstation = claim(jwt, workstationClaim) instanceof String text && !text.isBlank() ? text : null;
        String subject = jwt.getSubject() == null ? "?" : jwt.getSubject();
        return new Known(jwt, new Caller(subject, roles(claim(jwt, rolesClaim)), workstation));
    }

    /** Roles this system does not know are another system's business, and the system's own role is given to nobody. */
    private static Set<Role> roles(@Nullable Object claim) {
        Collection<?> names = switch (claim) {
            case Collection<?> many -> many;
            case String text -> Arrays.asList(text.split("[ ,]+"));
            case null, default -> Set.of();
        };
        return Role.givenByTokens().stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Object claim(Jwt jwt, String path) {
        if (jwt.hasClaim(path)) {
            return jwt.getClaim(path);
        }
        Object at = jwt.getClaims();
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    /** A checked token together with the caller it speaks for. */
    static final class Known extends JwtAuthenticationToken {
        private static final long serialVersionUID = 1L;

        final transient Caller caller;

        private Known(Jwt jwt, Caller caller) {
            super(jwt, authorities(caller), caller.subject());
            this.caller = caller;
        }

        boolean expired(Instant now) {
            Instant end = getToken().getExpiresAt();
            return end != null && !now.isBefore(end);
        }

        private static Collection<GrantedAuthority> authorities(Caller caller) {
            return AuthorityUtils.createAuthorityList(
                    caller.roles().stream().map(role -> "ROLE_" + role).toList());
        }
    }
}
