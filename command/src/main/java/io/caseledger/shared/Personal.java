package io.caseledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that tells who a natural person is (个人信息). In the log and in views it is kept sealed under a key of that person,
 * so that destroying the key erases it wherever it stands. Its components are texts; those that must be there show a mark
 * instead once it cannot be read. A component that is {@link OfPerson} tells it from others of the same record around it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /** What it is called where it is sealed; stored for ever. */
    String value();
}
