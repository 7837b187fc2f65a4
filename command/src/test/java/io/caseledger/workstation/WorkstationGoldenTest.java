package io.caseledger.workstation;

import static io.caseledger.workstation.Workstations.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.shared.County;
import io.caseledger.workstation.WorkstationEvent.*;
import io.caseledger.workstation.WorkstationSlotEvent.HostTaken;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WorkstationGoldenTest {
    static final List<WorkstationEvent> EXAMPLES = List.of(
            PLANNED,
            COACHED,
            new CoachingVoided(ID, PROJECT, 1, "误录", at("07-11T09:00")),
            new WorkstationStaffListed(ID, PROJECT, STAFF, at("07-12T09:00")),
            HOUSED,
            COMPLETED,
            new ChecklistAnswerCorrected(
                    ID, PROJECT, "legal-person", null, true, true, List.of(PHOTO), "补充证照", at("07-26T09:00")),
            APPROVED,
            STARTED,
            CLOSED,
            VOIDED,
            new WorkstationCorrected(
                    ID,
                    PROJECT,
                    "东兴维权援助工作站",
                    OTHER_HOST,
                    County.GANGKOU,
                    "港口区兴港大道 2 号",
                    SPECIALITIES,
                    NEEDS,
                    "防知〔2022〕10号",
                    at("08-02T09:00"),
                    "录入错误",
                    at("09-10T09:00")));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("workstation", WorkstationEvent.class, EXAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> stored_slots_stay_as_they_are() {
        var taken = new HostTaken(HostTaken.slotOf("91350100M000100Y43"), ID);
        return GoldenEvents.of("workstation", WorkstationSlotEvent.class, List.of(taken));
    }

    @TestFactory
    Stream<DynamicTest> stored_requests_stay_as_they_are() {
        return GoldenEvents.of("workstation", AssistanceRequestEvent.class, AssistanceRequests.EXAMPLES);
    }
}
