package io.caseledger.views;

import io.caseledger.deadline.RunningClock;
import io.caseledger.shared.ProjectFact;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of view.
 *
 * @param name its collection, and what indicators call it
 * @param evolve how an event changes it
 * @param clocks which clocks run on it
 * @param indexed the paths by which its lists are ordered within a project
 * @param lookups the paths by which it is also found without a project
 */
public record Kind<V extends Record, E extends ProjectFact>(
        String name,
        Class<V> view,
        BiFunction<@Nullable V, E, V> evolve,
        Function<V, String> projectId,
        Function<V, List<RunningClock>> clocks,
        List<String> indexed,
        List<String> lookups) {

    /** A kind that is found by its id and within its project only. */
    public Kind(
            String name,
            Class<V> view,
            BiFunction<@Nullable V, E, V> evolve,
            Function<V, String> projectId,
            Function<V, List<RunningClock>> clocks,
            List<String> indexed) {
        this(name, view, evolve, projectId, clocks, indexed, List.of());
    }
}
