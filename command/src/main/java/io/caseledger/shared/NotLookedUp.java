package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds an id of which the gate does not ask whose record it is. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotLookedUp {
    /** Why not: mostly because it names no record, but a part of one that is named beside it. */
    String value();
}
