package io.caseledger.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one request may ask for: {@code caseledger.limits.*}. All but the time is known before anything runs.
 * Aliases, root fields and directives count as often as the fragments they stand in are used.
 *
 * @param depth levels of fields; introspection, which the library bounds itself, does not count
 * @param tokens words and signs of the document
 * @param complexity fields that may be answered: what stands below a list counts once for each item it may have
 * @param pageSize what an unknown {@code first} counts as; no list gives more than 100
 * @param requestTime after which a query is given up; a mutation is never cut
 */
@ConfigurationProperties("caseledger.limits")
record DocumentLimits(
        @DefaultValue("12") int depth,
        @DefaultValue("30") int aliases,
        @DefaultValue("20") int rootFields,
        @DefaultValue("50") int directives,
        @DefaultValue("5000") int tokens,
        @DefaultValue("20000") int complexity,
        @DefaultValue("100") int pageSize,
        @DefaultValue("10s") Duration requestTime) {}
