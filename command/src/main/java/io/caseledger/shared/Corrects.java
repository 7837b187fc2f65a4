package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a {@link Retroactive} event that is about other events of the record: where they have not happened yet it says
 * nothing. If it holds a day or an instant, that is when the first of them truly happened.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Corrects {
    Class<?>[] value();

    /** The component, in both, that tells which of these events are meant; all of them when absent. */
    String by() default "";

    /** For a record: its component with the instant. */
    String part() default "";
}
