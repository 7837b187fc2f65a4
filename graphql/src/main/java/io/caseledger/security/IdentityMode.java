package io.caseledger.security;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where tokens come from: this process, or an identity server elsewhere. Never both. */
enum IdentityMode {
    EMBEDDED,
    EXTERNAL;

    static final String KEY = "caseledger.identity.mode";

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final List<String> EXTERNAL_KEYS =
            List.of(JWT + "issuer-uri", JWT + "jwk-set-uri", JWT + "public-key-location");

    /** External as soon as an external source of keys is named; contradictions are refused in words. */
    static IdentityMode of(Environment environment) {
        String asked = environment.getProperty(KEY);
        String external = externalKey(environment);
        if (asked == null || asked.isBlank()) {
            return external == null ? EMBEDDED : EXTERNAL;
        }
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "embedded" -> embedded(asked, external);
            case "external" -> external(asked, external);
            default -> throw refuse(asked, "It must be 'embedded' or 'external'.");
        };
    }

    private static IdentityMode embedded(String asked, @Nullable String external) {
        if (external != null) {
            throw refuse(
                    asked,
                    "The embedded identity server was asked for, and '" + external
                            + "' names an external one. Tokens come from one of them: remove one of the two settings.");
        }
        return EMBEDDED;
    }

    private static IdentityMode external(String asked, @Nullable String external) {
        if (external == null) {
            throw refuse(
                    asked, "An external identity server was asked for and none is named. Set one of " + EXTERNAL_KEYS);
        }
        return EXTERNAL;
    }

    private static @Nullable String externalKey(Environment environment) {
        return EXTERNAL_KEYS.stream()
                .filter(key -> !environment.getProperty(key, "").isBlank())
                .findFirst()
                .orElse(null);
    }

    private static InvalidConfigurationPropertyValueException refuse(String asked, String reason) {
        return new InvalidConfigurationPropertyValueException(KEY, asked, reason);
    }

    /** Matches in the embedded mode only. */
    static class IsEmbedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return of(context.getEnvironment()) == EMBEDDED;
        }
    }
}
