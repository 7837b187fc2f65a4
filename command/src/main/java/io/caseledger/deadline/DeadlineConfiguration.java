package io.caseledger.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the bundled rule packs and calendar to aggregates and queries. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    Clocks clocks() {
        return Clocks.standard();
    }
}
