package io.caseledger.project;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.ProjectFact;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a project. Names and components are stored for ever. */
public sealed interface ProjectEvent extends ProjectFact, CityFact {

    @Revision("1")
    record ProjectAwarded(
            String projectId,
            Direction direction,
            String title,
            Organisation undertakingUnit,
            List<Partner> partners,
            @Nullable Eligibility eligibility,
            LocalDate startsOn,
            LocalDate endsOn)
            implements ProjectEvent {}

    @Revision("1")
    record ProjectExtended(String projectId, LocalDate endsOn, String reason) implements ProjectEvent {}

    @Revision("1")
    record ProjectClosed(String projectId, @OccursAt LocalDate closedOn, String reason) implements ProjectEvent {}
}
