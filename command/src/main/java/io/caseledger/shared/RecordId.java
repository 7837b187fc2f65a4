package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the id of another record, or several. Before a command is handled, the gate looks up whose each of them is, and refuses
 * what is out of the caller's reach exactly as what does not exist.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordId {
    /** The code with which it is refused where there is no such record. */
    String value() default "NOT_FOUND";

    /**
     * Whether it stands in a part of the input that is refused by itself, with a receipt of its own. Then not the gate but whoever
     * stores the parts asks what is out of reach.
     */
    boolean inPart() default false;
}
