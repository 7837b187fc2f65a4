package io.caseledger.attendance;

import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.training.ClassMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The people, the participation and the list that the tests tell of. */
final class Attendances {
    static final String PROJECT = "p-10";
    static final String CLASS = "class-1";
    static final LookupKey SECRET = LookupKey.of("5a".repeat(32), "the test");
    static final String PART = ParticipationCommand.idOf(CLASS, "t-1");
    static final String OTHER_PART = ParticipationCommand.idOf(CLASS, "t-2");
    static final Instant REGISTERED_AT = at("03-05T09:00");
    static final Instant ENROLLED_AT = at("03-06T09:00");
    static final Instant FROM = at("03-10T09:00");
    static final Instant UNTIL = at("03-10T11:00");
    static final Instant LATER = at("03-20T09:00");

    /** 公民身份号码 of GB 11643-1999, annex A. */
    static final TraineeIdentity NGUYEN =
            new TraineeIdentity("阮文", "11010519491231002X", "138 0770 0001", "防城港市边贸有限公司", "91350100M000100Y43");

    static final TraineeIdentity WALK_IN = named("𬭚先生");

    static final TraineeRegistered REGISTERED = new TraineeRegistered("t-1", PROJECT, NGUYEN, false, REGISTERED_AT);
    static final TraineeMerged MERGED = new TraineeMerged("t-1", PROJECT, "t-2", "同一人", LATER);
    static final TraineeEnrolled ENROLLED =
            new TraineeEnrolled(PART, PROJECT, CLASS, "t-1", ClassMode.OFFLINE, false, null, ENROLLED_AT);
    static final AttendanceRecorded RECORDED = recorded("s-1", 90);
    static final AttendanceConfirmed CONFIRMED = new AttendanceConfirmed(PART, PROJECT, "s-1", "officer-2", LATER);
    static final AttendanceCorrected CORRECTED =
            new AttendanceCorrected(PART, PROJECT, "s-1", 60, "早退", "officer-2", LATER);
    static final AttendanceVoided VOIDED = new AttendanceVoided(PART, PROJECT, "s-1", "代签", "officer-2", LATER);
    static final ParticipationWithdrawn WITHDRAWN = new ParticipationWithdrawn(PART, PROJECT, "出差", LATER);
    static final ParticipationMerged MOVED = new ParticipationMerged(PART, PROJECT, OTHER_PART, "t-2", LATER);
    static final ParticipationCompleted COMPLETED =
            new ParticipationCompleted(PART, PROJECT, 90, 90, 80, LocalDate.of(2023, 3, 10));
    static final AttendanceListRecorded LIST = new AttendanceListRecorded(
            "l-1",
            PROJECT,
            CLASS,
            "s-1",
            AttendanceMethod.SIGNATURE_LIST,
            "d".repeat(64),
            List.of(
                    RowReceipt.recorded(1, "t-1", PART, true),
                    RowReceipt.refused(2, new RowReason("IDENTITY_NUMBER_INVALID", "identityNumber", List.of()))),
            "officer-1",
            LATER);

    private Attendances() {}

    /** A time of 2023 on the clock of Shanghai, as {@code 03-10T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2023-" + local + ":00+08:00");
    }

    static TraineeIdentity named(String name) {
        return new TraineeIdentity(name, null, null, null, null);
    }

    static AttendanceRecorded recorded(String sessionId, int minutes) {
        return new AttendanceRecorded(
                PART, PROJECT, sessionId, AttendanceMethod.QR_CODE, minutes, FROM, UNTIL, "officer-1", null, LATER);
    }
}
