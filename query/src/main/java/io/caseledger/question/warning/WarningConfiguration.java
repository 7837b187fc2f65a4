package io.caseledger.question.warning;

import io.caseledger.edition.Editions;
import io.caseledger.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules: the bundled ones, and those in {@code early-warnings} of the data directory. */
@Configuration(proxyBeanMethods = false)
class WarningConfiguration {
    static final String FOLDER = "early-warnings";

    @Bean
    WarningPolicies warningPolicies(DataDirectory data) {
        Path directory = data.path(FOLDER);
        return new WarningPolicies(
                Editions.load(WarningPolicy.class, FOLDER, Files.isDirectory(directory) ? directory : null));
    }
}
