package io.caseledger.api;

import io.caseledger.views.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Relay connection over a page of views. */
public final class Connection<T> {
    private final List<Page.Edge<T>> edges;
    private final Page<?> page;

    private Connection(List<Page.Edge<T>> edges, Page<?> page) {
        this.edges = edges;
        this.page = page;
    }

    public static <S, T> Connection<T> of(Page<S> page, Function<S, T> shown) {
        return new Connection<>(
                page.edges().stream()
                        .map(it -> new Page.Edge<>(it.cursor(), shown.apply(it.node())))
                        .toList(),
                page);
    }

    public List<Page.Edge<T>> getEdges() {
        return edges;
    }

    public List<T> getNodes() {
        return edges.stream().map(Page.Edge::node).toList();
    }

    public PageInfo getPageInfo() {
        return new PageInfo(
                page.hasPreviousPage(),
                page.hasNextPage(),
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }

    /** Counted only when asked for. */
    public long getTotalCount() {
        return page.total().getAsLong();
    }

    /** Where the page stands within its list. */
    public record PageInfo(
            boolean hasPreviousPage,
            boolean hasNextPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
