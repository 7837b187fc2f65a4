package io.caseledger.views;

import io.caseledger.find.Fields;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lessons of a kind of their own: planned, held, moved to another unit or class, corrected and voided at random. */
final class Lessons {
    static final String DEFINITIONS = """
            direction: DIRECTION_10
            title: {zh: 课, en: Lessons}
            indicators:
              - {id: L.HOURS, title: {zh: 学时, en: Hours}, clause: {zh: 一, en: One}, target: 2, period: PROJECT_YEAR, count: lessons,
                 by: unitId, sum: minutes, within: classId, per: 45, on: heldOn, requires: [L.MODULES],
                 where: [{field: voided, is: false, otherwise: {zh: 废, en: Void}}]}
              - {id: L.MODULES, title: {zh: 模块, en: Modules}, clause: {zh: 一, en: One}, target: 2, period: PROJECT_YEAR,
                 count: lessons, by: module, on: heldOn, where: [{field: voided, is: false, otherwise: {zh: 废, en: Void}}]}
              - {id: L.MINUTES, title: {zh: 分钟, en: Minutes}, clause: {zh: 一, en: One}, target: 100, period: PROJECT_YEAR,
                 count: lessons, sum: minutes, on: heldOn, where: [{field: voided, is: false, otherwise: {zh: 废, en: Void}}]}
              - {id: L.OPEN, title: {zh: 开放, en: Open}, clause: {zh: 一, en: One}, all: L.DUE, on: openOn, until: openUntil,
                 beside: [L.DUE]}
              - {id: L.DUE, title: {zh: 应开放, en: Due}, clause: {zh: 一, en: One}, period: PROJECT_YEAR, count: lessons, on: heldOn,
                 where: [{field: voided, is: false, otherwise: {zh: 废, en: Void}}]}
            """;

    /** A lesson, held once it has a day. */
    public record Lesson(
            String id,
            String projectId,
            String unitId,
            String classId,
            String module,
            int minutes,
            boolean voided,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate openOn,
            @Nullable LocalDate openUntil) {}

    /** How a lesson is from now on. */
    record LessonTold(Lesson lesson) implements ProjectFact {
        String id() {
            return lesson.id();
        }

        @Override
        public String projectId() {
            return lesson.projectId();
        }
    }

    static final Kind<Lesson, LessonTold> KIND = new Kind<>(
            "lessons",
            Lesson.class,
            (_, it) -> it.lesson(),
            Lesson::projectId,
            _ -> List.of(),
            Fields.of(Lesson.class).filtered(Kind.PROJECT),
            null);

    private final Random random;
    private final List<Entry> log = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private long position = -1;
    private Instant now = Instant.parse("2022-12-28T03:00:00Z");

    Lessons(Random random) {
        this.random = random;
    }

    /** A log of about so many facts. */
    List<Entry> log(int facts) {
        int projects = 1 + random.nextInt(2);
        for (int i = 0; i < projects; i++) {
            LocalDate starts = LocalDate.parse(random.nextBoolean() ? "2022-06-01" : "2023-01-01");
            var unit = new Organisation("某单位", null);
            record(new ProjectAwarded(
                    "p" + i, Direction.DIRECTION_10, "项目", unit, List.of(), null, starts, starts.plusYears(1)));
        }
        while (log.size() < facts) {
            String project = "p" + random.nextInt(projects);
            if (random.nextInt(40) == 0) {
                record(new ProjectExtended(project, LocalDate.parse("2023-09-01"), "延期"));
            } else if (lessons.isEmpty() || random.nextInt(4) == 0) {
                tell(lessons.size(), planned(project));
            } else {
                int which = random.nextInt(lessons.size());
                tell(which, changed(lessons.get(which)));
            }
        }
        return List.copyOf(log);
    }

    private void tell(int which, Lesson lesson) {
        if (which == lessons.size()) {
            lessons.add(lesson);
        }
        lessons.set(which, lesson);
        record(new LessonTold(lesson));
    }

    private Lesson planned(String project) {
        return new Lesson(
                "l" + lessons.size(),
                project,
                one("u", 3),
                one("c", 3),
                one("m", 3),
                minutes(),
                false,
                null,
                null,
                null);
    }

    private int minutes() {
        return random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(60);
    }

    private Lesson changed(Lesson it) {
        int dice = random.nextInt(12);
        boolean moved = dice == 0;
        LocalDate opened = dice >= 6 && dice < 9 ? day() : it.openOn();
        boolean ends = opened != null && random.nextInt(3) == 0;
        return new Lesson(
                it.id(),
                it.projectId(),
                moved ? one("u", 3) : it.unitId(),
                moved || dice == 1 ? one("c", 3) : it.classId(),
                dice == 2 ? one("m", 3) : it.module(),
                dice == 3 ? minutes() : it.minutes(),
                dice == 4 ? random.nextInt(3) > 0 : it.voided(),
                dice >= 8 || it.heldOn() != null && dice == 5 ? day() : it.heldOn(),
                opened,
                ends ? day() : dice == 6 ? null : it.openUntil());
    }

    private String one(String prefix, int of) {
        return prefix + random.nextInt(of);
    }

    /** Often where a year or a period begins or ends. */
    private LocalDate day() {
        LocalDate edge = LocalDate.parse(
                List.of("2023-01-01", "2022-06-01", "2023-06-01", "2023-09-01").get(random.nextInt(4)));
        return edge.plusDays(random.nextInt(3) == 0 ? random.nextInt(200) - 100 : random.nextInt(3) - 1);
    }

    private void record(ProjectFact fact) {
        position += 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : 0);
        now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(3));
        log.add(new Entry(position, now, fact));
    }
}
