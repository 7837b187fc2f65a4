package io.caseledger.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the page that is open to everybody may be asked, on each node.
 *
 * @param perAddress requests of one client address within the window; an IPv6 network of 64 bits is one address
 * @param overall requests of all addresses together within the window
 */
@ConfigurationProperties("caseledger.verification")
record VerificationLimits(
        @DefaultValue("30") int perAddress,
        @DefaultValue("1200") int overall,
        @DefaultValue("1m") Duration window) {}
