package io.caseledger.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code caseledger.files.*}.
 *
 * @param directory where files are kept; absent for {@code files} in the data directory. Nodes may share one
 * @param maxSize the largest file that is taken
 * @param keepFree room on the disk that files never take, so that the log can still take events
 */
@ConfigurationProperties("caseledger.files")
public record FileProperties(
        @Nullable Path directory,
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("256MB") DataSize keepFree) {}
