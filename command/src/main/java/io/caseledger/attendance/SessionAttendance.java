package io.caseledger.attendance;

import io.caseledger.shared.Rejected;
import io.caseledger.store.Streams;
import io.caseledger.training.ClassAttendance;
import io.caseledger.training.TrainingClassStanding;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Keeps a session on record as long as somebody's attendance of it is. */
@Component
class SessionAttendance implements ClassAttendance {
    private final EventStore events;
    private final Streams streams;

    SessionAttendance(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /** @throws Rejected with {@code SESSION_HAS_ATTENDANCE}, saying how many there are */
    @Override
    public void mustBeVoid(TrainingClassStanding it, String sessionId) {
        long attended = Roster.of(new Journal(streams, events), it.classId()).stream()
                .flatMap(who -> who.at(sessionId).stream())
                .filter(attendance -> attendance.state() != AttendanceState.VOIDED)
                .count();
        Rejected.unlessAbout("sessionId", attended == 0, "SESSION_HAS_ATTENDANCE", sessionId, attended);
    }
}
