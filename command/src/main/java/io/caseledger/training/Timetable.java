package io.caseledger.training;

import io.caseledger.shared.Rejected;

/** Nobody teaches twice at a time, and no place is used twice at a time; online there is no place to fill. */
final class Timetable {
    private Timetable() {}

    /**
     * Refuses a lesson that meets another session of its own class.
     *
     * @param held whether it was held: then only what was held stands against it, and not what somebody plans
     */
    static void mustBeFree(ClassFile own, String sessionId, Lesson lesson, boolean held) {
        own.sessions().values().stream()
                .filter(it -> !it.sessionId().equals(sessionId))
                .forEach(it -> mustNotMeet(own.mode(), lesson, held, own, it));
    }

    /**
     * Refuses a lesson that meets this session.
     *
     * @throws Rejected with {@code LECTURER_BUSY} or {@code PLACE_BUSY}, naming the class and the session
     */
    static void mustNotMeet(ClassMode mode, Lesson lesson, boolean held, ClassFile file, SessionFile session) {
        Lesson other = session.lesson();
        boolean stands = !file.isCancelled()
                && (session.state() == SessionState.DELIVERED || session.state() == SessionState.PLANNED && !held);
        if (!stands || !lesson.overlaps(other)) {
            return;
        }
        boolean onSite = mode == ClassMode.OFFLINE && file.mode() == ClassMode.OFFLINE;
        boolean sameLecturer = lesson.isByKnown() && same(lesson.lecturer(), other.lecturer());
        refuse("lecturer", "LECTURER_BUSY", !sameLecturer, file, session);
        refuse("place", "PLACE_BUSY", !onSite || !same(lesson.place(), other.place()), file, session);
    }

    private static void refuse(String field, String code, boolean free, ClassFile file, SessionFile session) {
        Rejected.unlessAbout(
                field,
                free,
                code,
                field.equals("place")
                        ? session.lesson().place()
                        : session.lesson().lecturer(),
                file.number(),
                session.sessionId(),
                session.lesson().startsAt(),
                session.lesson().endsAt());
    }

    private static boolean same(String one, String other) {
        return TrainingSlotEvent.plain(one).equals(TrainingSlotEvent.plain(other));
    }
}
