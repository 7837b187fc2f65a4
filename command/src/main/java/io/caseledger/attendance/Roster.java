package io.caseledger.attendance;

import io.caseledger.attendance.RosterEvent.RosterEntered;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who is or was in a class. */
final class Roster {
    private Roster() {}

    /** Notes participations that have just begun, one event for each part of the roster. */
    static void enter(Journal journal, String classId, Collection<String> participationIds) {
        Map<Integer, List<String>> parts = participationIds.stream()
                .collect(Collectors.groupingBy(RosterEvent::partOf, TreeMap::new, Collectors.toList()));
        journal.open(parts.keySet().stream()
                .map(part -> RosterEvent.of(classId, part))
                .toList());
        parts.forEach((part, some) -> {
            String id = RosterEvent.of(classId, part);
            journal.write(RosterEvent.STREAM, id, new RosterEntered(id, classId, some));
        });
    }

    /** Leaves a mark in every part, so that whoever enters at the same time is refused, reads again and decides anew. */
    static void mark(Journal journal, String classId) {
        journal.open(RosterEvent.all(classId));
        RosterEvent.all(classId)
                .forEach(part -> journal.write(RosterEvent.STREAM, part, new RosterEntered(part, classId, List.of())));
    }

    /**
     * Refuses one more when there is no room. Those who enter different parts do not meet; so when there may be no more places
     * than parts, each leaves a mark in all of them, and of two who take the last place one is refused and decides anew.
     *
     * @throws Rejected with {@code CLASS_FULL}
     */
    static void mustHaveRoom(Journal journal, TrainingClassStanding taught) {
        int everEntered = ids(journal, taught.classId()).size();
        long taken = everEntered < taught.capacity() ? everEntered : enrolled(journal, taught.classId());
        Rejected.unlessAbout(
                "classId", taken < taught.capacity(), "CLASS_FULL", taught.classId(), taken, taught.capacity());
        if (taught.capacity() - taken <= RosterEvent.PARTS) {
            mark(journal, taught.classId());
        }
    }

    private static long enrolled(Journal journal, String classId) {
        return of(journal, classId).stream()
                .filter(it -> it.state() == ParticipationState.ENROLLED)
                .count();
    }

    /** All participations of a class that go on by themselves. */
    static List<Presence> of(Journal journal, String classId) {
        List<String> ids = ids(journal, classId);
        journal.open(ids);
        return ids.stream()
                .map(journal::presence)
                .filter(it -> it != null && it.mergedInto() == null)
                .toList();
    }

    private static List<String> ids(Journal journal, String classId) {
        var ids = new ArrayList<String>();
        journal.open(RosterEvent.all(classId));
        for (String part : RosterEvent.all(classId)) {
            RosterPart some = journal.read(part, RosterPart.class);
            if (some != null) {
                ids.addAll(some.participationIds());
            }
        }
        return ids;
    }
}
