package io.caseledger.anomaly.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which records belong together, as their events say openly. */
record Links(AnomalyFile file) {
    /** Two records belong together from now on, or no longer. */
    void link(String one, String other, boolean parts) {
        String sql =
                parts ? "DELETE FROM link WHERE one = ? AND other = ?" : "INSERT OR IGNORE INTO link VALUES (?, ?)";
        file.change(sql, one, other);
        file.change(sql, other, one);
    }

    /** All records that belong together with one, itself among them. */
    Set<String> groupOf(String record) {
        var group = new LinkedHashSet<>(List.of(record));
        var open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (String it :
                    file.read("SELECT other FROM link WHERE one = ?", row -> row.getString(1), open.remove())) {
                if (group.add(it)) {
                    open.add(it);
                }
            }
        }
        return group;
    }

    /** The records of these that belong together with any other. */
    private Set<String> linked(String rule, String subject) {
        return Set.copyOf(file.read(
                "SELECT DISTINCT link.one FROM sighting JOIN link ON link.one = sighting.record"
                        + " WHERE sighting.rule = ? AND sighting.subject = ?",
                row -> row.getString(1),
                rule,
                subject));
    }

    /** What was sighted about a subject, by the records that belong together, in the order of the log. */
    List<List<Sighting>> groups(String rule, String subject, List<Sighting> sightings) {
        Set<String> linked = linked(rule, subject);
        var groups = new LinkedHashMap<String, List<Sighting>>();
        var first = new HashMap<String, String>();
        for (Sighting it : sightings) {
            String record = it.recordId();
            if (!first.containsKey(record)) {
                Set<String> group = linked.contains(record) ? groupOf(record) : Set.of(record);
                group.forEach(each -> first.put(each, record));
            }
            groups.computeIfAbsent(first.getOrDefault(record, record), _ -> new ArrayList<>())
                    .add(it);
        }
        return List.copyOf(groups.values());
    }
}
