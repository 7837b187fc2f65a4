package io.caseledger.training;

import io.caseledger.store.DataDirectory;
import io.caseledger.store.StartRefused;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the policies to the aggregates: the bundled ones, and those in {@code training-policies} of the data directory. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {
    @Bean
    TrainingPolicies trainingPolicies(DataDirectory data) {
        Path directory = data.path(TrainingPolicies.FOLDER);
        try {
            return TrainingPolicies.load(directory);
        } catch (IllegalStateException wrong) {
            throw new StartRefused(
                    "A policy for training is wrong. " + wrong.getMessage() + ".",
                    "Mend the file in " + directory + ", or take it out of there.",
                    wrong);
        }
    }
}
