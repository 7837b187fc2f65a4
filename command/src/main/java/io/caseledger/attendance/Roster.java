package io.caseledger.attendance;

import io.caseledger.attendance.RosterEvent.RosterEntered;
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

    /** All participations of a class that go on by themselves. */
    static List<Presence> of(Journal journal, String classId) {
        var ids = new ArrayList<String>();
        journal.open(RosterEvent.all(classId));
        for (String part : RosterEvent.all(classId)) {
            RosterPart some = journal.read(part, RosterPart.class);
            if (some != null) {
                ids.addAll(some.participationIds());
            }
        }
        journal.open(ids);
        return ids.stream()
                .map(journal::presence)
                .filter(it -> it != null && it.mergedInto() == null)
                .toList();
    }
}
