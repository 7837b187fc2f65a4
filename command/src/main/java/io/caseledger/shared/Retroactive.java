package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event that says what was true all along: a correction, a void, a merge of what was one, a confirmation. It takes effect with
 * what it is about, however much later it was said. All other events take effect when they happened.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retroactive {
    /** The events that it is about, so that it says nothing where they have not happened yet; the whole record when none is named. */
    Class<?>[] of() default {};

    /** The component, in both, that tells which of these events are meant; all of them when absent. */
    String by() default "";
}
