package io.caseledger.annex;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to an annex. Names and components are stored for ever. */
public sealed interface AnnexEvent extends ProjectFact {
    String annexId();

    /** {@code reflects} is the position of the log at which the figures were read. */
    @Revision("1")
    record AnnexCompiled(
            String annexId,
            String projectId,
            LocalDate from,
            LocalDate until,
            long reflects,
            List<AnnexFile> files,
            Instant occurredAt)
            implements AnnexEvent {}
}
