package io.caseledger.attendance;

import io.caseledger.store.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the lookup key to those who look people up. */
@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {
    @Bean
    LookupKey lookupKey(DataDirectory data, @Value("${caseledger.lookup-key:}") String configured) {
        return configured.isBlank()
                ? LookupKey.in(data.path("lookup.key"))
                : LookupKey.of(configured, "caseledger.lookup-key");
    }
}
