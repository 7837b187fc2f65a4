package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that tells who a natural person is: a text, or a record that does so by its texts. In the log and in views these
 * texts are kept sealed under a key of that person, whom the record around them calls by this word. Of somebody who is {@link
 * MaybePerson} and no natural one they stay as they are, and so does a text that is {@link Kept}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Person {
    /** What the person is to the record, such as {@code seller}; stored for ever. */
    String value();
}
