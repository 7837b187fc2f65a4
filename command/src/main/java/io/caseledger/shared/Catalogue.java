package io.caseledger.shared;

import java.util.Arrays;
import java.util.stream.Stream;

/** Reads a sealed catalogue, which may be in parts that are sealed themselves. */
public final class Catalogue {
    private Catalogue() {}

    /** Every record of a catalogue, in the order in which it and its parts name them. */
    public static Stream<Class<?>> recordsOf(Class<?> catalogue) {
        return catalogue.isSealed()
                ? Arrays.stream(catalogue.getPermittedSubclasses()).flatMap(Catalogue::recordsOf)
                : Stream.of(catalogue);
    }
}
