package io.caseledger.rebuild;

import static io.caseledger.shared.Role.ADMIN;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a rebuild. Each record is also a GraphQL mutation of the same name. */
public sealed interface RebuildCommand {
    String rebuildId();

    /** @param whenDifferent the old views stay when it is absent */
    @Allowed(ADMIN)
    record StartRebuild(
            @TargetAggregateIdentifier @Text(max = 64) String rebuildId,
            @Text(max = 1000) String reason,
            @Nullable WhenDifferent whenDifferent)
            implements RebuildCommand, Creation {}

    @Allowed(ADMIN)
    record PauseRebuild(
            @TargetAggregateIdentifier @Text(max = 64) String rebuildId) implements RebuildCommand {}

    @Allowed(ADMIN)
    record ResumeRebuild(
            @TargetAggregateIdentifier @Text(max = 64) String rebuildId) implements RebuildCommand {}

    /** What was made so far is thrown away. */
    @Allowed(ADMIN)
    record CancelRebuild(
            @TargetAggregateIdentifier @Text(max = 64) String rebuildId,
            @Text(max = 1000) String reason) implements RebuildCommand {}

    /** Switches although old and new differ. */
    @Allowed(ADMIN)
    record SwitchRebuild(
            @TargetAggregateIdentifier @Text(max = 64) String rebuildId,
            @Text(max = 1000) String reason) implements RebuildCommand {}
}
