package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component with the day or the instant at which an event happened, where that is not its {@code occurredAt}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OccursAt {
    /** For a record: its component with the instant, at which something ends; midnight belongs to the day that is over. */
    String part() default "";
}
