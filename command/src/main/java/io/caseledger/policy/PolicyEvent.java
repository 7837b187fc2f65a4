package io.caseledger.policy;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a policy. Names and components are stored for ever. */
public sealed interface PolicyEvent extends ProjectFact, CityFact {
    String policyId();

    Instant occurredAt();

    /** Why, where somebody had to say so. */
    default @Nullable String reason() {
        return null;
    }

    @Revision("1")
    record PolicyRegistered(String policyId, String projectId, PolicyParticulars particulars, Instant occurredAt)
            implements PolicyEvent {}

    @Revision("1")
    record PolicyRepealed(String policyId, String projectId, String repealedBy, LocalDate on, Instant occurredAt)
            implements PolicyEvent {}

    @Revision("1")
    @Retroactive(of = PolicyRepealed.class)
    record PolicyRepealVoided(String policyId, String projectId, String reason, Instant occurredAt)
            implements PolicyEvent {}

    /** The policy as it is after the correction. */
    @Revision("1")
    @Retroactive
    record PolicyCorrected(
            String policyId, String projectId, PolicyParticulars particulars, String reason, Instant occurredAt)
            implements PolicyEvent {}

    @Revision("1")
    @Retroactive
    record PolicyVoided(String policyId, String projectId, String reason, Instant occurredAt) implements PolicyEvent {}
}
