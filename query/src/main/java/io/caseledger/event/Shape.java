package io.caseledger.event;

import org.jspecify.annotations.Nullable;

/** Which parts of a value are shown. */
public interface Shape {
    /** All of it. */
    Shape ALL = _ -> Shape.ALL;

    /** The shape of a part; absent when it is not shown. */
    @Nullable
    Shape of(String part);
}
