package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import java.util.List;
import java.util.function.Function;

/**
 * Which records of a kind an event concerns, for all who fold the log: the views, and those who count it once more.
 *
 * @param <F> what is in the log
 * @param <E> what the kind folds
 * @param events of which type they are
 * @param records the ids of the records that one of them concerns
 * @param placed what is folded of an event at a position
 */
public record Feed<V extends Record, F extends ProjectFact, E extends ProjectFact>(
        Kind<V, E> kind, Class<F> events, Function<F, List<String>> records, Placing<F, E> placed) {

    /** Makes what is folded out of an event and its place in the log. */
    @FunctionalInterface
    public interface Placing<F, E> {
        E at(F event, long position);
    }

    /** Of events that concern one record each. */
    public static <V extends Record, E extends ProjectFact> Feed<V, E, E> of(
            Kind<V, E> kind, Class<E> events, Function<E, String> record) {
        return ofSeveral(kind, events, record.andThen(List::of));
    }

    /** Of events that concern some records each, or none. */
    public static <V extends Record, E extends ProjectFact> Feed<V, E, E> ofSeveral(
            Kind<V, E> kind, Class<E> events, Function<E, List<String>> records) {
        return new Feed<>(kind, events, records, (event, _) -> event);
    }
}
