package io.caseledger.views;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * A page of a list, as a Relay connection wants it.
 *
 * @param total counts all items of the list, only when asked
 */
public record Page<T>(List<Edge<T>> edges, boolean hasPreviousPage, boolean hasNextPage, LongSupplier total) {

    /** An item and the cursor that stands on it. */
    public record Edge<T>(String cursor, T node) {}

    /** @param more whether there is more in the direction of the slice */
    public static <T> Page<T> of(List<Edge<T>> edges, Slice slice, boolean more, LongSupplier total) {
        boolean begun = slice.cursor() != null;
        return new Page<>(edges, slice.backward() ? more : begun, slice.backward() ? begun : more, total);
    }
}
