package io.caseledger.privacy;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a restriction. Names and components are stored for ever. */
public sealed interface PersonRestrictionEvent extends ProjectFact {
    String restrictionId();

    Instant occurredAt();

    @Revision("1")
    record PersonRestricted(
            String restrictionId,
            String projectId,
            String personId,
            String kind,
            String reason,
            @Nullable String requestReference,
            String orderedBy,
            Instant occurredAt)
            implements PersonRestrictionEvent {}

    @Revision("1")
    record RestrictedPersonDisclosed(
            String restrictionId,
            String projectId,
            String disclosedTo,
            String legalBasis,
            String reason,
            Instant occurredAt)
            implements PersonRestrictionEvent {}

    @Revision("1")
    record RestrictionLifted(String restrictionId, String projectId, String reason, String liftedBy, Instant occurredAt)
            implements PersonRestrictionEvent {}
}
