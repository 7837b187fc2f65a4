package io.caseledger.access.api;

import io.caseledger.access.Access;
import io.caseledger.access.Accesses;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Stands before every answer that shows somebody: without a record of it there is no answer. */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class Recorder {
    static final String PURPOSE_REQUIRED = "PURPOSE_REQUIRED";
    static final String NOT_RECORDED = "ACCESS_NOT_RECORDED";

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Accesses accesses;
    private final AccessSettings settings;

    Recorder(Accesses accesses, AccessSettings settings) {
        this.accesses = accesses;
        this.settings = settings;
    }

    /** The code of the refusal; empty once the access is on record and the answer may leave. */
    Optional<String> refuses(Access access) {
        if (settings.purposeRequired() && access.purpose() == null) {
            return Optional.of(PURPOSE_REQUIRED);
        }
        try {
            accesses.keep(access);
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("An answer was withheld, since it could not be put on record: {}", failure.getMessage());
            LOG.debug("Why it could not", failure);
            return Optional.of(NOT_RECORDED);
        }
    }
}
