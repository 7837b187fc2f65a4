package io.caseledger.privacy;

import static io.caseledger.shared.Role.SYSTEM;

import io.caseledger.shared.Allowed;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the system alone tells an erasure. None of these is a mutation. */
public sealed interface ErasureWatchCommand {
    /** Nothing plain is left; told twice, it happened once. */
    @Allowed(SYSTEM)
    record CompletePersonErasure(@TargetAggregateIdentifier String erasureId, List<RemovedCopies> removed)
            implements ErasureWatchCommand {}
}
