package io.caseledger.security;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** An external identity server serves others too: says so when their tokens would be accepted here. */
@Component
final class AudienceAdvice {
    static final String KEY = "spring.security.oauth2.resourceserver.jwt.audiences";

    private static final Logger LOG = LoggerFactory.getLogger(AudienceAdvice.class);

    private final Environment environment;

    AudienceAdvice(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        List<String> audiences =
                Binder.get(environment).bind(KEY, Bindable.listOf(String.class)).orElse(List.of());
        if (IdentityMode.of(environment) == IdentityMode.EXTERNAL && audiences.isEmpty()) {
            LOG.warn("Tokens that the identity server made for other systems are accepted here too; set {}.", KEY);
        }
    }
}
