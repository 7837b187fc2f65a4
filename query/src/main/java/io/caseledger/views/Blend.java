package io.caseledger.views;

import io.caseledger.views.Page.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongSupplier;

/** One page out of the same page of two lists, in their common order. */
public final class Blend {
    private Blend() {}

    /**
     * @param first of a record that is in both lists, what this one has is shown
     * @param total of the whole list
     */
    public static <V extends Record> Page<Stored<V>> of(
            Order order, Slice slice, Page<Stored<V>> first, Page<Stored<V>> second, LongSupplier total) {
        var met = new HashSet<String>();
        var edges = new ArrayList<Edge<Stored<V>>>();
        List.of(first, second)
                .forEach(page -> page.edges().stream()
                        .filter(it -> met.add(it.node().id()))
                        .forEach(edges::add));
        edges.sort(Comparator.comparing(it -> order.read(it.cursor(), slice.backward()), order.places()));
        int size = slice.size();
        boolean more = edges.size() > size || hasMore(first, slice) || hasMore(second, slice);
        List<Edge<Stored<V>>> kept = edges.size() <= size
                ? edges
                : slice.backward() ? edges.subList(edges.size() - size, edges.size()) : edges.subList(0, size);
        return Page.of(List.copyOf(kept), slice, more, total);
    }

    private static boolean hasMore(Page<?> page, Slice slice) {
        return slice.backward() ? page.hasPreviousPage() : page.hasNextPage();
    }
}
