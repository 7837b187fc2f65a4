package io.caseledger.anomaly.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /** Sightings by the records that belong together, in the order of the log. */
    List<List<Sighting>> groups(List<Sighting> sightings) {
        var groups = new ArrayList<List<Sighting>>();
        var known = new LinkedHashMap<String, List<Sighting>>();
        for (Sighting it : sightings) {
            if (!known.containsKey(it.recordId())) {
                var group = new ArrayList<Sighting>();
                groups.add(group);
                groupOf(it.recordId()).forEach(record -> known.put(record, group));
            }
            known.getOrDefault(it.recordId(), groups.getLast()).add(it);
        }
        return groups;
    }
}
