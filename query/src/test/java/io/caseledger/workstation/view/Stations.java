package io.caseledger.workstation.view;

import io.caseledger.deadline.Wording;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.workstation.AssistanceNeed;
import io.caseledger.workstation.Checklist;
import io.caseledger.workstation.StaffMember;
import io.caseledger.workstation.WorkstationEvent;
import io.caseledger.workstation.WorkstationEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Workstations that the tests of views tell of. */
final class Stations {
    static final String PROJECT = "p-1";
    static final Organisation HOST = new Organisation("广西北部湾𬭚业有限公司", "91350100M000100Y43");
    static final Organisation OTHER = new Organisation("东兴市边贸科技有限公司", "91450600MA5KXYA12E");
    static final Evidence PROOF = new Evidence(Evidence.Kind.OTHER, "照片", "a".repeat(64), "档案柜");
    static final Wording POLICY = new Wording("政策", "Policy");
    static final Checklist CHECKLIST = new Checklist(
            "v1",
            LocalDate.of(2022, 1, 1),
            null,
            new Wording("设立条件", "Conditions"),
            List.of(
                    new Checklist.Item(
                            "office",
                            new Wording("面积", "Office"),
                            Checklist.Measure.NUMBER,
                            50.0,
                            new Wording("平方米", "m²"),
                            false,
                            POLICY),
                    new Checklist.Item(
                            "legal-person",
                            new Wording("法人", "Legal person"),
                            Checklist.Measure.YES_NO,
                            null,
                            null,
                            false,
                            POLICY)));

    private Stations() {}

    /** A time of 2022 on the clock of Shanghai, as {@code 07-10T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static WorkstationPlanned planned(String id, Organisation host, County county) {
        return new WorkstationPlanned(
                id,
                PROJECT,
                "工作站 " + id,
                host,
                county,
                "北仑大道 1 号",
                List.of(IpRight.Kind.TRADE_MARK),
                List.of(AssistanceNeed.MEDIATION, AssistanceNeed.CONSULTATION),
                List.of(new StaffMember("韦国强", StaffMember.Qualification.LAWYER, null)),
                "覃科长",
                CHECKLIST,
                at("05-01T09:00"));
    }

    static CoachingRecorded coached(String id) {
        return new CoachingRecorded(id, PROJECT, 1, "梁老师", "维权流程", 90, List.of(PROOF), at("05-10T09:00"));
    }

    static ChecklistItemAnswered office(String id, double area) {
        return new ChecklistItemAnswered(
                id, PROJECT, "office", area, null, area >= 50, List.of(PROOF), at("05-15T09:00"));
    }

    static ChecklistItemAnswered legal(String id) {
        return new ChecklistItemAnswered(
                id, PROJECT, "legal-person", null, true, true, List.of(PROOF), at("05-15T09:00"));
    }

    static WorkstationOperationStarted started(String id, Instant at) {
        return new WorkstationOperationStarted(id, PROJECT, at);
    }

    static WorkstationVoided voided(String id) {
        return new WorkstationVoided(id, PROJECT, "误录", at("12-30T09:00"));
    }

    static WorkstationClosed closed(String id) {
        return new WorkstationClosed(id, PROJECT, "企业搬迁", at("12-29T09:00"));
    }

    /** All steps up to the approval. */
    static List<WorkstationEvent> approved(String id, Organisation host) {
        return List.of(
                planned(id, host, County.DONGXING),
                coached(id),
                office(id, 50),
                legal(id),
                new ChecklistCompleted(id, PROJECT, at("05-20T09:00")),
                new WorkstationApproved(id, PROJECT, "陈局长", "防知〔2022〕9号", at("05-25T09:00")));
    }

    /** All steps up to the start of operation at an instant. */
    static List<WorkstationEvent> established(String id, Organisation host, Instant at, WorkstationEvent... later) {
        var events = new ArrayList<>(approved(id, host));
        events.add(started(id, at));
        events.addAll(List.of(later));
        return events;
    }

    static WorkstationView after(List<WorkstationEvent> events) {
        WorkstationView view = null;
        for (WorkstationEvent event : events) {
            view = WorkstationView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }
}
