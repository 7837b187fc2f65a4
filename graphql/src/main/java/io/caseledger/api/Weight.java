package io.caseledger.api;

import static java.lang.Math.max;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a part of a document asks for. Sums stop at a ceiling instead of overflowing: fragments multiply.
 *
 * @param fields on this level alone
 */
record Weight(long depth, long aliases, long directives, long fields, long complexity) {
    static final Weight NONE = new Weight(0, 0, 0, 0, 0);
    private static final long CEILING = 1_000_000_000;

    /** A limit and what was found beyond it. */
    record Excess(String limit, long allowed, long found) {}

    /** Both, beside each other. */
    Weight and(Weight other) {
        return new Weight(
                max(depth, other.depth),
                sum(aliases, other.aliases),
                sum(directives, other.directives),
                sum(fields, other.fields),
                sum(complexity, other.complexity));
    }

    /** The heavier of two, in each respect: of several operations only one runs. */
    Weight or(Weight other) {
        return new Weight(
                max(depth, other.depth),
                max(aliases, other.aliases),
                max(directives, other.directives),
                max(fields, other.fields),
                max(complexity, other.complexity));
    }

    Weight withDirectives(int more) {
        return new Weight(depth, aliases, sum(directives, more), fields, complexity);
    }

    Optional<Excess> beyond(DocumentLimits limits) {
        return Stream.of(
                        new Excess("depth", limits.depth(), depth),
                        new Excess("aliases", limits.aliases(), aliases),
                        new Excess("root-fields", limits.rootFields(), fields),
                        new Excess("directives", limits.directives(), directives),
                        new Excess("complexity", limits.complexity(), complexity))
                .filter(it -> it.found() > it.allowed())
                .findFirst();
    }

    static long sum(long one, long other) {
        return Math.min(CEILING, one + other);
    }

    static long product(long one, long other) {
        return Math.min(CEILING, one * other);
    }
}
