package io.caseledger.institution;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an institution. Names and components are stored for ever. */
public sealed interface InstitutionEvent extends ProjectFact, CityFact {
    String institutionId();

    Instant occurredAt();

    /** Why, where somebody had to say so. */
    default @Nullable String reason() {
        return null;
    }

    @Revision("1")
    record InstitutionRegistered(
            String institutionId,
            String projectId,
            InstitutionParticulars particulars,
            Validity validity,
            Instant occurredAt)
            implements InstitutionEvent {}

    @Revision("1")
    record InstitutionClosed(String institutionId, String projectId, LocalDate on, String reason, Instant occurredAt)
            implements InstitutionEvent {}

    @Revision("1")
    record InstitutionReopened(String institutionId, String projectId, LocalDate on, String reason, Instant occurredAt)
            implements InstitutionEvent {}

    /** The institution and its periods as they are after the correction. */
    @Revision("1")
    @Retroactive
    record InstitutionCorrected(
            String institutionId,
            String projectId,
            InstitutionParticulars particulars,
            List<Validity> periods,
            String reason,
            Instant occurredAt)
            implements InstitutionEvent {}

    @Revision("1")
    @Retroactive
    record InstitutionVoided(String institutionId, String projectId, String reason, Instant occurredAt)
            implements InstitutionEvent {}
}
