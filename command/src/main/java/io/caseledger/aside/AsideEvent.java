package io.caseledger.aside;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have been decided about events that cannot be folded. Names and components are stored for ever. */
public sealed interface AsideEvent extends ProjectFact, CityFact {
    /** No project: the decisions are folded in a lane of their own. */
    String LANE = "aside";

    String asideId();

    /** Of the event that it is about. */
    long position();

    String reason();

    String by();

    Instant at();

    @Override
    default String projectId() {
        return LANE;
    }

    /**
     * @param eventType by its name, such as ComplaintFiled
     * @param recordId the stream that the event is in
     * @param ofProject whose figures lack it; absent where that cannot be determined, and then those of all may
     */
    @Revision("1")
    record EventSetAside(
            String asideId,
            long position,
            String eventType,
            String recordId,
            @Nullable String ofProject,
            String reason,
            String by,
            Instant at)
            implements AsideEvent {}

    @Revision("1")
    record EventTakenBack(String asideId, long position, String reason, String by, Instant at) implements AsideEvent {}
}
