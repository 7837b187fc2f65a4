package io.caseledger.deliverable;

import io.caseledger.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the policies out: the bundled ones, and those in {@code deliverable-policies} of the data directory. */
@Configuration(proxyBeanMethods = false)
class DeliverableConfiguration {
    @Bean
    DeliverablePolicies deliverablePolicies(DataDirectory data) {
        Path directory = data.path(DeliverablePolicies.FOLDER);
        return DeliverablePolicies.load(Files.isDirectory(directory) ? directory : null);
    }
}
