package io.caseledger.attendance;

import com.github.benmanes.caffeine.cache.Interner;
import io.caseledger.attendance.TimetableEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a person was where, and which classes they are in: no one attends two sessions at a time. */
record Timetable(Map<String, String> classByParticipation, List<Taken> taken) {
    static final Timetable EMPTY = new Timetable(Map.of(), List.of());

    /** Hundreds attend the same session, and are all remembered: it is kept once. */
    private static final Interner<Slot> SLOTS = Interner.newWeakInterner();

    /** A session as it takes time. */
    record Slot(String classId, String classNumber, String sessionId, Instant startsAt, Instant endsAt) {
        static Slot of(TimeTaken it) {
            return SLOTS.intern(new Slot(it.classId(), it.classNumber(), it.sessionId(), it.startsAt(), it.endsAt()));
        }

        boolean isSameSessionAs(Slot other) {
            return classId.equals(other.classId) && sessionId.equals(other.sessionId);
        }

        boolean overlaps(Slot other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    /** Time of the person, for a session of the class of a participation. */
    record Taken(String participationId, Slot slot) {
        boolean isOf(String participation, String sessionId) {
            return slot.sessionId().equals(sessionId) && participationId.equals(participation);
        }
    }

    /** The timetable after one more event. */
    static Timetable after(TimetableEvent event, @Nullable Timetable before) {
        Timetable old = before == null ? EMPTY : before;
        return switch (event) {
            case ClassEntered it -> old.entered(it);
            case TimeTaken it -> old.took(it);
            case TimeFreed it ->
                new Timetable(
                        old.classByParticipation,
                        old.taken.stream()
                                .filter(each -> !each.isOf(it.participationId(), it.sessionId()))
                                .toList());
            case TimetableHandedOver _, TimetableTakenBack _ -> old; // their times come with them
        };
    }

    private Timetable entered(ClassEntered it) {
        var classes = new LinkedHashMap<>(classByParticipation);
        classes.put(it.participationId(), it.classId());
        return new Timetable(classes, taken);
    }

    private Timetable took(TimeTaken it) {
        var more = new ArrayList<Taken>(taken.size() + 1);
        more.addAll(taken);
        more.add(new Taken(it.participationId(), Slot.of(it)));
        return new Timetable(classByParticipation, List.copyOf(more));
    }

    boolean holds(String participationId, String sessionId) {
        return taken.stream().anyMatch(it -> it.isOf(participationId, sessionId));
    }

    /** What the person attends at that time beside the session itself; one session ends before the next begins. */
    Optional<Slot> against(Slot wanted) {
        return taken.stream()
                .map(Taken::slot)
                .filter(it -> !it.isSameSessionAs(wanted) && it.overlaps(wanted))
                .findFirst();
    }

    int weight() {
        return 3 * classByParticipation.size() + taken.size();
    }
}
