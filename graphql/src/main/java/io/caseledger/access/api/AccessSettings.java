package io.caseledger.access.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.access.*}.
 *
 * @param purposeRequired whether personal data is shown only to those who say what for
 */
@ConfigurationProperties("caseledger.access")
record AccessSettings(@DefaultValue("false") boolean purposeRequired) {}
