package io.caseledger.rebuild;

import static io.caseledger.shared.Role.SYSTEM;

import io.caseledger.shared.Allowed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the system alone tells a rebuild. None of these is a mutation. */
public sealed interface RebuildWatchCommand {
    /**
     * Old and new were compared and differ.
     *
     * @param position at which both stood
     * @param documents how many documents the new views have
     */
    @Allowed(SYSTEM)
    record NoteRebuildCompared(
            @TargetAggregateIdentifier String rebuildId, long position, long documents, long differences)
            implements RebuildWatchCommand {}

    /** Reads are switched over, unless somebody cancelled it meanwhile: this decides. */
    @Allowed(SYSTEM)
    record CompleteRebuild(@TargetAggregateIdentifier String rebuildId, long position, long documents, long differences)
            implements RebuildWatchCommand {}
}
