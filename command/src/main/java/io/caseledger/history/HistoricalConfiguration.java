package io.caseledger.history;

import io.caseledger.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the policies: the bundled ones, and those in {@code matching-policies} of the data directory. */
@Configuration(proxyBeanMethods = false)
class HistoricalConfiguration {
    @Bean
    MatchingPolicies matchingPolicies(DataDirectory data) {
        Path directory = data.path(MatchingPolicies.FOLDER);
        return MatchingPolicies.load(Files.isDirectory(directory) ? directory : null);
    }
}
