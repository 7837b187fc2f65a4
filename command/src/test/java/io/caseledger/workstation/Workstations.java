package io.caseledger.workstation;

import io.caseledger.dispute.DisputeCases;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.workstation.StaffMember.Qualification;
import io.caseledger.workstation.WorkstationCommand.PlanWorkstation;
import io.caseledger.workstation.WorkstationEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The workstation that the tests tell of, step by step. */
final class Workstations {
    static final String ID = "w-1";
    static final String PROJECT = "p-1";
    static final Organisation HOST = new Organisation("广西北部湾𬭚业有限公司", "91350100M000100Y43");
    static final Organisation OTHER_HOST = new Organisation("东兴市边贸科技有限公司", "91450600MA5KXYA12E");
    static final Evidence PHOTO = new Evidence(Evidence.Kind.OTHER, "办公场所照片", "a".repeat(64), "档案柜 5");
    static final Evidence SIGN_IN = new Evidence(Evidence.Kind.OTHER, "签到表", "b".repeat(64), "档案柜 5");
    static final StaffMember WEI = new StaffMember("韦国强", Qualification.PATENT_ATTORNEY, "4500001");
    static final StaffMember HUANG = new StaffMember("黄丽华", Qualification.LAWYER, "14506001");
    static final StaffMember NONG = new StaffMember("农小明", Qualification.MEDIATOR, null);
    static final List<StaffMember> STAFF = List.of(WEI, HUANG, NONG);
    static final List<IpRight.Kind> SPECIALITIES = List.of(IpRight.Kind.INVENTION_PATENT, IpRight.Kind.TRADE_MARK);
    static final List<AssistanceNeed> NEEDS = List.of(AssistanceNeed.ADVICE, AssistanceNeed.MEDIATION);
    static final Checklists CHECKLISTS = Checklists.load(null);
    static final Checklist CHECKLIST = CHECKLISTS.inForce(LocalDate.of(2022, 7, 1));

    static final WorkstationPlanned PLANNED = planned(ID, HOST);
    static final CoachingRecorded COACHED =
            new CoachingRecorded(ID, PROJECT, 1, "梁老师", "维权流程", 90, List.of(SIGN_IN), at("07-10T09:00"));
    static final ChecklistItemAnswered STAFFED = answered("staff", 3.0, null, true);
    static final ChecklistItemAnswered HOUSED = answered("office", 50.0, null, true);
    static final ChecklistItemAnswered LEGAL = answered("legal-person", null, true, true);
    static final ChecklistCompleted COMPLETED = new ChecklistCompleted(ID, PROJECT, at("07-20T09:00"));
    static final WorkstationApproved APPROVED =
            new WorkstationApproved(ID, PROJECT, "陈局长", "防知〔2022〕9号", at("07-25T09:00"));
    static final WorkstationOperationStarted STARTED = new WorkstationOperationStarted(ID, PROJECT, at("08-01T09:00"));
    static final WorkstationClosed CLOSED = new WorkstationClosed(ID, PROJECT, "企业搬迁", at("09-01T09:00"));
    static final WorkstationVoided VOIDED = new WorkstationVoided(ID, PROJECT, "误录", at("09-02T09:00"));

    /** The shortest story that leads to each state. */
    private static final Map<WorkstationState, List<WorkstationEvent>> STORIES = stories();

    private Workstations() {}

    /** A time of 2022 on the clock of Shanghai, as {@code 07-10T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static WorkstationPlanned planned(String id, Organisation host) {
        return new WorkstationPlanned(
                id,
                PROJECT,
                "北部湾知识产权维权援助工作站",
                host,
                County.DONGXING,
                "东兴市北仑大道 1 号",
                SPECIALITIES,
                NEEDS,
                STAFF,
                "覃科长",
                CHECKLIST,
                at("07-01T09:00"));
    }

    static PlanWorkstation plan(String id, Organisation host) {
        return plan(id, host, STAFF);
    }

    static PlanWorkstation plan(String id, Organisation host, List<StaffMember> staff) {
        return new PlanWorkstation(
                id,
                PROJECT,
                "北部湾知识产权维权援助工作站",
                host,
                County.DONGXING,
                "东兴市北仑大道 1 号",
                List.of(IpRight.Kind.TRADE_MARK, IpRight.Kind.INVENTION_PATENT, IpRight.Kind.TRADE_MARK),
                NEEDS,
                staff,
                "覃科长",
                at("07-01T09:00"));
    }

    static ChecklistItemAnswered answered(String item, Double number, Boolean holds, boolean fulfilled) {
        return new ChecklistItemAnswered(
                ID, PROJECT, item, number, holds, fulfilled, List.of(PHOTO), at("07-15T09:00"));
    }

    private static Map<WorkstationState, List<WorkstationEvent>> stories() {
        var stories = new EnumMap<WorkstationState, List<WorkstationEvent>>(WorkstationState.class);
        List<WorkstationEvent> coaching = List.of(PLANNED, COACHED, STAFFED, HOUSED, LEGAL);
        List<WorkstationEvent> operating = and(coaching, COMPLETED, APPROVED, STARTED);
        stories.put(WorkstationState.PLANNED, List.of(PLANNED));
        stories.put(WorkstationState.COACHING, coaching);
        stories.put(WorkstationState.CHECKLIST_COMPLETE, and(coaching, COMPLETED));
        stories.put(WorkstationState.APPROVED, and(coaching, COMPLETED, APPROVED));
        stories.put(WorkstationState.OPERATING, operating);
        stories.put(WorkstationState.CLOSED, and(operating, CLOSED));
        stories.put(WorkstationState.VOIDED, and(operating, VOIDED));
        return stories;
    }

    static List<WorkstationEvent> story(WorkstationState state) {
        return Objects.requireNonNull(STORIES.get(state));
    }

    static List<WorkstationEvent> and(List<WorkstationEvent> story, WorkstationEvent... next) {
        var longer = new ArrayList<>(story);
        longer.addAll(List.of(next));
        return List.copyOf(longer);
    }

    /** A store beside the fixture's, which knows one aggregate only: here are the project and the other workstations. */
    static EventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    static void happened(EventStore store, String id, List<? extends WorkstationEvent> story) {
        for (int i = 0; i < story.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("Workstation", id, i, story.get(i)));
        }
    }

    static WorkstationDesk desk(EventStore store) {
        return new WorkstationDesk(
                store, Awarded.project(store, PROJECT, Direction.DIRECTION_1), new DisputeCases(store));
    }

    static FixtureConfiguration<Workstation> fixture() {
        return fixture(store());
    }

    static FixtureConfiguration<Workstation> fixture(EventStore store) {
        return new AggregateTestFixture<>(Workstation.class)
                .registerInjectableResource(CHECKLISTS)
                .registerInjectableResource(desk(store))
                .registerCommandHandlerInterceptor(Origins.kept());
    }
}
