package io.caseledger.views;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a kind of record appears on a desk, beside records of other kinds.
 *
 * @param state the path of its state
 * @param since the path of the day or instant with which its age begins; the latest come first where kinds are mixed
 * @param open whether somebody still has to do something about it
 * @param assignees who deals with it, by the subjects of their tokens
 * @param title the line that names it
 */
public record Desk<V extends Record>(
        String state,
        String since,
        Predicate<V> open,
        Function<V, List<String>> assignees,
        Function<V, String> title) {}
