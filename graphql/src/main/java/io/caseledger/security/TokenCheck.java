package io.caseledger.security;

import io.caseledger.security.RateLimits.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Checks bearer tokens for HTTP and WebSocket alike. Whoever showed too many forged ones is not listened to for a while, except
 * with a token that was found good before. No {@link AuthenticationManager} itself, which the login page would take for its own.
 */
final class TokenCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);

    private final AuthenticationManager manager;
    private final Tokens tokens;
    private final RateLimits limits;

    TokenCheck(AuthenticationManager manager, Tokens tokens, RateLimits limits) {
        this.manager = manager;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** @param address the client's, to which a forged token is charged */
    Authentication check(BearerTokenAuthenticationToken shown, String address) {
        if (!limits.mayGuess(address) && !tokens.knows(shown.getToken())) {
            throw new GuessedTooOften(limits.guess(address));
        }
        try {
            return manager.authenticate(shown);
        } catch (InvalidBearerTokenException e) {
            if (!wasSigned(e)) {
                limits.guess(address);
            }
            throw e;
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            LOG.warn("The keys of the identity server cannot be had, so no token is looked at: {}", e.getMessage());
            throw new IssuerUnreachable(e);
        }
    }

    /** An old token of a forgotten screen is no guess: somebody signed it. It must not shut out its neighbours. */
    private static boolean wasSigned(InvalidBearerTokenException e) {
        return e.getCause() instanceof JwtValidationException;
    }

    /** Nobody can say whether the token is good: no fault of who shows it. */
    static final class IssuerUnreachable extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        IssuerUnreachable(Exception cause) {
            super("the identity server is out of reach", cause);
        }
    }

    static final class GuessedTooOften extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        final transient Verdict verdict;

        GuessedTooOften(Verdict verdict) {
            super("too many forged tokens");
            this.verdict = verdict;
        }
    }
}
