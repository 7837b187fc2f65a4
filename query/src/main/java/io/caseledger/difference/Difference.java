package io.caseledger.difference;

import org.jspecify.annotations.Nullable;

/**
 * A field that changed.
 *
 * @param path such as {@code right.title} or {@code evidence[1].sha256}
 * @param from absent when it was not there
 * @param to absent when it is no longer there
 */
public record Difference(
        String path, @Nullable Object from, @Nullable Object to) {}
