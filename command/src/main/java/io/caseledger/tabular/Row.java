package io.caseledger.tabular;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row below the header. */
public final class Row {
    private final long number;
    private final List<String> cells;
    private final Map<String, Integer> places;
    private final int width;

    Row(long number, List<String> cells, Map<String, Integer> places, int width) {
        this.number = number;
        this.cells = cells;
        this.places = places;
        this.width = width;
    }

    /** Where a person finds it: the line of a CSV on which it begins, or the row of a sheet; the header is 1. */
    public long number() {
        return number;
    }

    /** What stands in a column, without blanks around it; null when nothing does or the list has no such column. */
    public @Nullable String text(String key) {
        Integer place = places.get(key);
        if (place == null || place >= cells.size()) {
            return null;
        }
        String text = cells.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether something stands to the right of the header: most often a comma in a text that has no quotation marks. */
    public boolean isTooWide() {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(it -> !it.isBlank());
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
