package io.caseledger.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.keys.*}.
 *
 * @param kek the file with the key-encryption key; absent for {@code kek.json} in the data directory
 * @param kms the key of a key management service under which that file is encrypted, such as {@code gcp-kms://…}; absent when
 *     the file holds the key itself
 * @param rotate whether to begin with a new key-encryption key at this start, under which all keys are wrapped anew
 */
@ConfigurationProperties("caseledger.keys")
record SealProperties(
        @Nullable Path kek,
        @Nullable String kms,
        @DefaultValue("false") boolean rotate) {}
