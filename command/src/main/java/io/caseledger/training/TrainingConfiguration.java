package io.caseledger.training;

import io.caseledger.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the policies to the aggregates: the bundled ones, and those in {@code training-policies} of the data directory. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {
    @Bean
    TrainingPolicies trainingPolicies(DataDirectory data) {
        Path directory = data.path(TrainingPolicies.FOLDER);
        return TrainingPolicies.load(Files.isDirectory(directory) ? directory : null);
    }
}
