package io.caseledger.screening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the checklists to the aggregate and to queries. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {
    @Bean
    RiskChecklists riskChecklists() {
        return RiskChecklists.load();
    }
}
