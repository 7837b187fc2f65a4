package io.caseledger.training.view;

import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.ClassMode;
import io.caseledger.training.Lesson;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.SyllabusUnit;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.training.TrainingModule;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.TrainingProgrammeEvent.TrainingProgrammePlanned;
import io.caseledger.training.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The classes that the tests of views tell of. */
final class Courses {
    static final String PROJECT = "p-10";
    static final String PROGRAMME = "tp-1";
    static final TrainingPolicy POLICY = new TrainingPolicy("training-2022", 80, 45, 60, 200);
    static final Video VIDEO = new Video("https://video.example.cn/1.mp4", "c".repeat(64), 5_400, "video/mp4");
    static final SyllabusUnit BASICS = new SyllabusUnit("u-1", TrainingModule.PROTECTION_BASICS, "基础", null, 90);
    static final SyllabusUnit RIGHTS = new SyllabusUnit("u-2", TrainingModule.RIGHT_CONFIRMATION, "确权", "Rights", 90);
    static final SyllabusUnit ABROAD = new SyllabusUnit("u-3", TrainingModule.OVERSEAS_PROTECTION, "海外", null, 90);
    static final TrainingProgrammePlanned PROGRAMME_PLANNED = new TrainingProgrammePlanned(
            PROGRAMME, PROJECT, "海外维权能力建设", List.of(BASICS, RIGHTS, ABROAD), POLICY, at("02-01T09:00"));

    private Courses() {}

    /** A time of 2023 on the clock of Shanghai, as {@code 03-10T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2023-" + local + ":00+08:00");
    }

    static LocalDate day(String day) {
        return LocalDate.parse("2023-" + day);
    }

    static TrainingClassPlanned planned(String classId) {
        return new TrainingClassPlanned(
                classId, PROJECT, PROGRAMME, "第1期", "培训班", ClassMode.OFFLINE, 100, "协会", at("03-01T09:00"));
    }

    static TrainingClassOpened opened(String classId) {
        return new TrainingClassOpened(classId, PROJECT, POLICY, at("03-02T09:00"));
    }

    static Lesson lesson(SyllabusUnit unit, String on, int minutes) {
        Instant from = at(on + "T09:00");
        return new Lesson(unit.unitId(), unit.module(), "301 室", "梁老师", from, from.plusSeconds(10_800), minutes, true);
    }

    static TrainingSessionPlanned session(String classId, String id, Lesson lesson) {
        return new TrainingSessionPlanned(
                classId, PROJECT, id, PROGRAMME, ClassMode.OFFLINE, lesson, at("03-03T09:00"));
    }

    static TrainingSessionDelivered held(String classId, String id, Lesson lesson) {
        return new TrainingSessionDelivered(classId, PROJECT, id, lesson, lesson.endsAt());
    }

    static TrainingRecordingUploaded uploaded(String id) {
        return new TrainingRecordingUploaded("c-1", PROJECT, "s-1", id, VIDEO, at("03-11T09:00"));
    }

    static TrainingRecordingPublished published(String id, String from, @Nullable String until, String when) {
        return new TrainingRecordingPublished(
                "c-1",
                PROJECT,
                "s-1",
                id,
                "https://learn.example.cn/" + id,
                day(from),
                until == null ? null : day(until),
                at(when));
    }

    static TrainingSessionView folded(TrainingClassEvent... events) {
        TrainingSessionView view = null;
        for (TrainingClassEvent event : events) {
            view = TrainingSessionView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }
}
