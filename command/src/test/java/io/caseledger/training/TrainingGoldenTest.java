package io.caseledger.training;

import static io.caseledger.training.Trainings.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.TrainingProgrammeEvent.*;
import io.caseledger.training.TrainingSlotEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TrainingGoldenTest {
    private static final List<TrainingProgrammeEvent> OF_PROGRAMME = List.of(
            PROGRAMME_PLANNED,
            new SyllabusUnitAdded(
                    PROGRAMME,
                    PROJECT,
                    new SyllabusUnit("u-abroad", TrainingModule.OVERSEAS_PROTECTION, "海外维权", "Protection abroad", 180),
                    at("02-02T09:00")),
            new SyllabusUnitRevised(PROGRAMME, PROJECT, BASICS, "名称有误", at("02-03T09:00")),
            new SyllabusUnitWithdrawn(PROGRAMME, PROJECT, "u-rights", "与另一单元合并", at("02-04T09:00")),
            new TrainingPolicyChanged(
                    PROGRAMME, PROJECT, POLICY.withAttendancePercent(90), "主管部门要求", at("02-05T09:00")),
            new TrainingProgrammeCorrected(PROGRAMME, PROJECT, "海外维权能力建设", "名称有误", at("02-06T09:00")));

    private static final List<TrainingClassEvent> OF_CLASS = List.of(
            PLANNED,
            OPENED,
            new TrainingClassCorrected(ID, PROJECT, "海外维权培训班（北海场）", 100, null, "笔误", at("03-04T09:00")),
            CERTIFIED,
            CANCELLED,
            S1_PLANNED,
            new TrainingSessionRescheduled(ID, PROJECT, "s-1", SECOND, "台风", at("03-05T09:00")),
            new TrainingSessionCancelled(ID, PROJECT, "s-2", "台风", at("03-06T09:00")),
            S1_HELD,
            new TrainingSessionCorrected(ID, PROJECT, "s-1", FIRST, "误录", at("03-12T09:00")),
            new TrainingSessionVoided(ID, PROJECT, "s-1", "误录", at("03-13T09:00")),
            UPLOADED,
            PUBLISHED,
            new TrainingRecordingTakenDown(ID, PROJECT, "s-1", "r-1", "声音缺失", at("03-14T09:00")),
            new TrainingRecordingReplaced(ID, PROJECT, "s-1", "r-2", "r-1", VIDEO, "重新剪辑", at("03-15T09:00")),
            new TrainingRecordingClosed(ID, PROJECT, "s-1", "r-1", LocalDate.of(2024, 3, 12), at("03-12T00:00")));

    @TestFactory
    Stream<DynamicTest> stored_programmes_stay_as_they_are() {
        return GoldenEvents.of("training", TrainingProgrammeEvent.class, OF_PROGRAMME);
    }

    @TestFactory
    Stream<DynamicTest> stored_classes_stay_as_they_are() {
        return GoldenEvents.of("training", TrainingClassEvent.class, OF_CLASS);
    }

    @TestFactory
    Stream<DynamicTest> stored_slots_stay_as_they_are() {
        String unit = UnitTaken.slotOf(PROJECT, "u-basics");
        return GoldenEvents.of(
                "training",
                TrainingSlotEvent.class,
                List.of(
                        new ClassNumberTaken(ClassNumberTaken.slotOf(PROJECT, "第1期"), ID),
                        new UnitTaken(unit, PROGRAMME),
                        new UnitScheduled(unit, ID, "s-1"),
                        new UnitClosed(unit),
                        new DayTaken(DayTaken.ofPlace(PROJECT, "市民中心 301 室", LocalDate.of(2023, 3, 10)), ID, "s-1")));
    }
}
