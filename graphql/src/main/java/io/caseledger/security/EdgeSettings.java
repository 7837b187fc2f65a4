package io.caseledger.security;

import io.caseledger.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the doors themselves.
 *
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed; nobody's when empty
 */
@ConfigurationProperties("caseledger")
record EdgeSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Introspection introspection) {

    /** @param roles to which the schema is told; nobody when empty */
    record Introspection(
            @DefaultValue({"OFFICER", "AUDITOR", "ADMIN"}) Set<Role> roles) {}
}
