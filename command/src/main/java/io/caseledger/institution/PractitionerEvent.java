package io.caseledger.institution;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a practitioner. Names and components are stored for ever. */
public sealed interface PractitionerEvent extends ProjectFact, CityFact {
    String practitionerId();

    Instant occurredAt();

    /** Why, where somebody had to say so. */
    default @Nullable String reason() {
        return null;
    }

    /** The qualifications are numbered from 1, in this order. */
    @Revision("1")
    record PractitionerRegistered(
            @OfPerson String practitionerId,
            String projectId,
            PractitionerIdentity identity,
            List<Qualification> qualifications,
            Engagement engagement,
            Instant occurredAt)
            implements PractitionerEvent {}

    @Revision("1")
    record QualificationAdded(
            String practitionerId, String projectId, int number, Qualification qualification, Instant occurredAt)
            implements PractitionerEvent {}

    /** The qualification as it is after the correction. */
    @Revision("1")
    @Retroactive(of = QualificationAdded.class, by = "number")
    record QualificationCorrected(
            String practitionerId,
            String projectId,
            int number,
            Qualification qualification,
            String reason,
            Instant occurredAt)
            implements PractitionerEvent {}

    @Revision("1")
    record QualificationEnded(
            String practitionerId, String projectId, int number, LocalDate on, String reason, Instant occurredAt)
            implements PractitionerEvent {}

    @Revision("1")
    @Retroactive(of = QualificationAdded.class, by = "number")
    record QualificationVoided(String practitionerId, String projectId, int number, String reason, Instant occurredAt)
            implements PractitionerEvent {}

    /** An engagement that was running ends on the same day. */
    @Revision("1")
    record PractitionerMoved(
            String practitionerId, String projectId, String institutionId, LocalDate on, Instant occurredAt)
            implements PractitionerEvent {}

    @Revision("1")
    record PractitionerLeft(String practitionerId, String projectId, LocalDate on, String reason, Instant occurredAt)
            implements PractitionerEvent {}

    /** The person and all engagements as they are after the correction. */
    @Revision("1")
    @Retroactive
    record PractitionerCorrected(
            @OfPerson String practitionerId,
            String projectId,
            PractitionerIdentity identity,
            List<Engagement> engagements,
            String reason,
            Instant occurredAt)
            implements PractitionerEvent {}

    @Revision("1")
    @Retroactive
    record PractitionerVoided(String practitionerId, String projectId, String reason, Instant occurredAt)
            implements PractitionerEvent {}
}
