package io.caseledger.collaboration;

import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to shared information. Names and components are stored for ever. */
public sealed interface InformationShareEvent extends PersonFact {
    String shareId();

    Instant occurredAt();

    @Revision("1")
    record InformationShared(
            String shareId,
            String projectId,
            String mechanismId,
            MemberName from,
            List<MemberName> to,
            String subject,
            IpRight right,
            String facts,
            List<Evidence> evidence,
            InformationClassification classification,
            @Nullable String disputeCaseId,
            @Nullable String complaintId,
            Instant occurredAt)
            implements InformationShareEvent {}

    /** The first time that somebody at a recipient read it. */
    @Revision("1")
    record SharedInformationRead(
            @OfPerson String shareId,
            String projectId,
            @Which String memberId,
            @Person("reader") String readBy,
            Instant occurredAt)
            implements InformationShareEvent {}

    @Revision("1")
    record SharedInformationRecalled(String shareId, String projectId, String reason, Instant occurredAt)
            implements InformationShareEvent {}

    @Revision("1")
    @Retroactive
    record InformationShareVoided(String shareId, String projectId, String reason, Instant occurredAt)
            implements InformationShareEvent {}
}
