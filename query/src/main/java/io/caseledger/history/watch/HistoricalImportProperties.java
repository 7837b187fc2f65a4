package io.caseledger.history.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports of historical cases are run.
 *
 * @param enabled whether this node runs imports; one of several is enough, and more do no harm
 * @param every how often it looks for new ones
 * @param patience after which an import that another node works on, and that does not get on, is taken over
 */
@ConfigurationProperties("caseledger.historical-imports")
record HistoricalImportProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration every,
        @DefaultValue("10s") Duration patience) {}
