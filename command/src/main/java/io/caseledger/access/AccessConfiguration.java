package io.caseledger.access;

import io.caseledger.shared.Now;
import io.caseledger.store.ChainedLog;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StoreProperties;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the access record beside the events. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    ChainedLog accessRecord(StoreProperties properties, DataDirectory directory) {
        return ChainedLog.open(properties, directory);
    }

    @Bean
    Accesses accesses(ChainedLog accessRecord, Now now, @Value("${caseledger.access.policies:}") String directory) {
        return new Accesses(accessRecord, AccessPolicies.load(directory.isBlank() ? null : Path.of(directory)), now);
    }
}
