package io.caseledger.workstation;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Corrects;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a workstation. Names and components are stored for ever. */
public sealed interface WorkstationEvent extends PersonFact {
    String workstationId();

    Instant occurredAt();

    /** Holds the checklist itself, so that a later version of it changes nothing here. */
    @Revision("2")
    record WorkstationPlanned(
            @OfPerson String workstationId,
            String projectId,
            String name,
            Organisation host,
            County county,
            String address,
            List<IpRight.Kind> specialities,
            List<AssistanceNeed> needs,
            List<StaffMember> staff,
            String planner,
            Checklist checklist,
            Instant occurredAt)
            implements WorkstationEvent {
        public WorkstationPlanned {
            staff = StaffMember.numbered(staff);
        }
    }

    /** Sessions are numbered from 1; {@code occurredAt} is when it was held. */
    @Revision("1")
    record CoachingRecorded(
            @OfPerson String workstationId,
            String projectId,
            @Which int session,
            @Person("coach") String coach,
            String topic,
            int minutes,
            List<Evidence> evidence,
            Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    @Retroactive(of = CoachingRecorded.class, by = "session")
    record CoachingVoided(String workstationId, String projectId, int session, String reason, Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("2")
    record WorkstationStaffListed(
            @OfPerson String workstationId, String projectId, List<StaffMember> staff, Instant occurredAt)
            implements WorkstationEvent {
        public WorkstationStaffListed {
            staff = StaffMember.numbered(staff);
        }
    }

    @Revision("1")
    record ChecklistItemAnswered(
            String workstationId,
            String projectId,
            String item,
            @Nullable Double number,
            @Nullable Boolean holds,
            boolean fulfilled,
            List<Evidence> evidence,
            Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    record ChecklistCompleted(String workstationId, String projectId, Instant occurredAt) implements WorkstationEvent {}

    @Revision("1")
    @Retroactive(of = ChecklistItemAnswered.class, by = "item")
    record ChecklistAnswerCorrected(
            String workstationId,
            String projectId,
            String item,
            @Nullable Double number,
            @Nullable Boolean holds,
            boolean fulfilled,
            List<Evidence> evidence,
            String reason,
            Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    record WorkstationApproved(
            String workstationId, String projectId, String approver, String documentNumber, Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    record WorkstationOperationStarted(String workstationId, String projectId, Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    record WorkstationClosed(String workstationId, String projectId, String reason, Instant occurredAt)
            implements WorkstationEvent {}

    @Revision("1")
    @Retroactive
    record WorkstationVoided(String workstationId, String projectId, String reason, Instant occurredAt)
            implements WorkstationEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive
    record WorkstationCorrected(
            String workstationId,
            String projectId,
            @Nullable String name,
            @Nullable Organisation host,
            @Nullable County county,
            @Nullable String address,
            @Nullable List<IpRight.Kind> specialities,
            @Nullable List<AssistanceNeed> needs,
            @Corrects(WorkstationApproved.class) @Nullable String documentNumber,

            @Corrects(WorkstationOperationStarted.class) @Nullable
            Instant operatingSince,

            String reason,
            Instant occurredAt)
            implements WorkstationEvent {}
}
