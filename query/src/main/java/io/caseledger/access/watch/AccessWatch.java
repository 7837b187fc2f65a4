package io.caseledger.access.watch;

import io.caseledger.access.Accesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the chain before anything is deleted from its beginning. */
final class AccessWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AccessWatch.class);

    private final Accesses accesses;

    AccessWatch(Accesses accesses) {
        this.accesses = accesses;
    }

    void look() {
        Long fault = accesses.check().fault();
        if (fault != null) {
            LOG.error(
                    "The access record was changed by somebody else: its chain does not hold at number {}. Nothing is deleted from"
                            + " it until that is cleared up.",
                    fault);
            return;
        }
        accesses.deleteOutdated().ifPresent(went -> {
            if (went > 0) {
                LOG.info("{} accesses are older than the policy keeps them and were deleted.", went);
            }
        });
    }
}
