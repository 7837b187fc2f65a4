package io.caseledger.privacy;

import io.caseledger.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the rules to the desk: the bundled ones, and those in {@code retention-rules} of the data directory. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    RetentionRules retentionRules(DataDirectory data) {
        Path directory = data.path(RetentionRules.FOLDER);
        return RetentionRules.load(Files.isDirectory(directory) ? directory : null);
    }
}
