package io.caseledger.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The flow of each group of documents, and of all of them; the total is taken from the documents, not from the groups. */
public final class Flows {
    private final Map<List<String>, Flow> groups = new HashMap<>();
    private final Flow total = new Flow();

    /** The flow of those that have these values, in the order in which fields were asked for; null for none. */
    public Flow of(List<String> values) {
        return groups.computeIfAbsent(values, _ -> new Flow());
    }

    public Map<List<String>, Flow> groups() {
        return groups;
    }

    public Flow total() {
        return total;
    }

    void add(Flows other) {
        other.groups.forEach((values, flow) -> of(values).add(flow));
        total.add(other.total);
    }
}
