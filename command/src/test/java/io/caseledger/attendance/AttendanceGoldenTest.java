package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;

import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.RosterEvent.RosterEntered;
import io.caseledger.attendance.TimetableEvent.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.attendance.TraineeKeyEvent.*;
import io.caseledger.golden.GoldenEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AttendanceGoldenTest {
    private static final Attendance ABSORBED = new Attendance(
            "s-1",
            AttendanceState.CONFIRMED,
            AttendanceMethod.SIGNATURE_LIST,
            90,
            FROM,
            UNTIL,
            "officer-1",
            "l-1",
            List.of(PART));

    @TestFactory
    Stream<DynamicTest> stored_trainees_stay_as_they_are() {
        return GoldenEvents.of(
                "attendance",
                TraineeEvent.class,
                List.of(
                        REGISTERED,
                        new TraineeCorrected("t-1", PROJECT, WALK_IN, "证件号码有误", LATER),
                        MERGED,
                        new TraineeUnmerged("t-1", PROJECT, "t-2", "并非同一人", LATER),
                        new TraineeAbsorbed("t-2", PROJECT, "t-1", LATER),
                        new TraineeReleased("t-2", PROJECT, "t-1", LATER)));
    }

    @TestFactory
    Stream<DynamicTest> stored_participations_stay_as_they_are() {
        return GoldenEvents.of(
                "attendance",
                ParticipationEvent.class,
                List.of(
                        ENROLLED,
                        WITHDRAWN,
                        new ParticipationReinstated(PART, PROJECT, "返回", LATER),
                        RECORDED,
                        CONFIRMED,
                        CORRECTED,
                        VOIDED,
                        new AttendanceRetimed(PART, PROJECT, "s-1", 80, FROM, UNTIL),
                        COMPLETED,
                        new ParticipationUncompleted(PART, PROJECT, 60, 90, 80),
                        MOVED,
                        new ParticipationUnmerged(PART, PROJECT, "t-1", List.of(ABSORBED.back()), LATER),
                        new AttendancesAbsorbed(OTHER_PART, PROJECT, PART, List.of(ABSORBED), LATER),
                        new AttendancesReleased(OTHER_PART, PROJECT, PART, LATER),
                        new ParticipationCertified(PART, PROJECT, "cert-1", "FCG-2023-0001"),
                        new ParticipationUncertified(PART, PROJECT, "cert-1", "信息有误")));
    }

    @TestFactory
    Stream<DynamicTest> stored_lists_stay_as_they_are() {
        return GoldenEvents.of(
                "attendance",
                AttendanceListEvent.class,
                List.of(
                        LIST,
                        new AttendanceListConfirmed(
                                "l-1",
                                PROJECT,
                                1,
                                List.of(new RowLeft(3, RowReason.of("ATTENDANCE_NOT_FOUND", "s-1"))),
                                "officer-2",
                                LATER),
                        new AttendanceListVoided("l-1", PROJECT, 1, "误录", "officer-2", LATER)));
    }

    @TestFactory
    Stream<DynamicTest> stored_keys_stay_as_they_are() {
        return GoldenEvents.of(
                "attendance",
                TraineeKeyEvent.class,
                List.of(
                        new LookupKeyChosen(LookupKeyChosen.STREAM_ID, SECRET.fingerprint()),
                        new TraineeKeyTaken("trainee-key:1", "t-1"),
                        new TraineeKeyFreed("trainee-key:1", "t-1")));
    }

    @TestFactory
    Stream<DynamicTest> stored_timetables_stay_as_they_are() {
        String id = TimetableEvent.of("t-1");
        return GoldenEvents.of(
                "attendance",
                TimetableEvent.class,
                List.of(
                        new ClassEntered(id, PART, CLASS),
                        new TimeTaken(id, PART, CLASS, "第1期", "s-1", FROM, UNTIL),
                        new TimeFreed(id, PART, "s-1"),
                        new TimetableHandedOver(id, "t-2"),
                        new TimetableTakenBack(id, "t-1")));
    }

    @TestFactory
    Stream<DynamicTest> stored_rosters_stay_as_they_are() {
        return GoldenEvents.of(
                "attendance",
                RosterEvent.class,
                List.of(new RosterEntered(RosterEvent.of(CLASS, 3), CLASS, List.of(PART, OTHER_PART))));
    }
}
