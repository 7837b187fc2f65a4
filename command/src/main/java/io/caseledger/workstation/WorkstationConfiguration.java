package io.caseledger.workstation;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the checklists to the aggregates: the bundled ones, and those of a directory that the operator names. */
@Configuration(proxyBeanMethods = false)
class WorkstationConfiguration {
    @Bean
    Checklists workstationChecklists(@Value("${caseledger.workstation.checklists:}") String directory) {
        return Checklists.load(directory.isBlank() ? null : Path.of(directory));
    }
}
