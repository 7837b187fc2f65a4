package io.caseledger.tabular;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where. */
record Header(Map<String, Integer> places, List<String> ignored, int width) {

    /**
     * Reads the first row.
     *
     * @throws Rejected with {@code COLUMN_REPEATED} and {@code COLUMN_MISSING}, each naming the column and those present
     */
    static Header of(List<String> cells, List<Column> columns) {
        Map<String, Column> byName = byName(columns);
        var places = new HashMap<String, Integer>();
        var ignored = new ArrayList<String>();
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = byName.get(Column.folded(cells.get(i)));
            if (column == null) {
                ignored.add(cells.get(i).strip());
            } else if (places.putIfAbsent(column.key(), i) != null) {
                reasons.add(new Reason("COLUMN_REPEATED", null, List.of(column.shown())));
            }
        }
        columns.stream()
                .filter(it -> it.required() && !places.containsKey(it.key()))
                .map(it -> new Reason("COLUMN_MISSING", null, List.of(it.shown(), Column.listed(cells))))
                .forEach(reasons::add);
        if (!reasons.isEmpty()) {
            throw new Rejected(List.copyOf(reasons));
        }
        ignored.removeIf(String::isBlank);
        return new Header(Map.copyOf(places), List.copyOf(ignored), cells.size());
    }

    /** How many of the cells name a column. */
    static int known(List<String> cells, List<Column> columns) {
        Map<String, Column> byName = byName(columns);
        return (int) cells.stream()
                .map(it -> byName.get(Column.folded(it)))
                .filter(it -> it != null)
                .distinct()
                .count();
    }

    private static Map<String, Column> byName(List<Column> columns) {
        var byName = new HashMap<String, Column>();
        for (Column column : columns) {
            column.foldedNames().forEach(it -> byName.put(it, column));
        }
        return byName;
    }
}
