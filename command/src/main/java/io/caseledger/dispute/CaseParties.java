package io.caseledger.dispute;

import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.seal.Withheld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a case as its events name them. Who corrects one of them names all, also one who is shown to nobody: she is
 * named by the mark that is shown, and stays as she stands.
 */
record CaseParties(EventStore events) {
    /** A corrected list with those whom a mark names as they stand; one that nobody stands for is left to the guard of the log. */
    @Nullable
    List<Party> asTheyStand(String caseId, @Nullable List<Party> corrected) {
        if (corrected == null || corrected.stream().noneMatch(it -> Withheld.isMark(it.name()))) {
            return corrected;
        }
        Map<String, Party> standing = standing(caseId);
        return corrected.stream()
                .map(it -> Withheld.isMark(it.name()) ? standing.getOrDefault(it.ref(), it) : it)
                .toList();
    }

    private Map<String, Party> standing(String caseId) {
        var standing = new HashMap<String, Party>();
        var stream = events.readEvents(caseId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof DisputeEvent event) {
            parties(event).forEach(it -> standing.put(it.ref(), it));
        }
        return standing;
    }

    private static Stream<Party> parties(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered it -> Stream.concat(it.petitioners().stream(), it.respondents().stream());
            case DisputeCorrected it -> Stream.concat(orNone(it.petitioners()), orNone(it.respondents()));
            default -> Stream.empty();
        };
    }

    private static Stream<Party> orNone(@Nullable List<Party> corrected) {
        return corrected == null ? Stream.empty() : corrected.stream();
    }
}
