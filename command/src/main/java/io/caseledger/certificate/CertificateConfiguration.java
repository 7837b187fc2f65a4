package io.caseledger.certificate;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the policies to the aggregates: the bundled ones, and those of a directory that the operator names. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    @Bean
    CertificatePolicies certificatePolicies(@Value("${caseledger.certificate.policies:}") String directory) {
        return CertificatePolicies.load(directory.isBlank() ? null : Path.of(directory));
    }
}
