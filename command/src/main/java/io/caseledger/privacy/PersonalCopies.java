package io.caseledger.privacy;

import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import java.util.Collection;

/** Plain copies of personal data that somebody keeps beside the sealed events. */
public interface PersonalCopies {
    /** What they are, on the certificate of an erasure. */
    String kind();

    /** Lets go at once of what is only in memory. */
    default void forget() {}

    /** Removes all of an erased person, also from the disk, and says how many there were. Repeated, it does no harm. */
    int remove(ErasureEntered erasure);

    /** Looks anew at how these persons may be shown: they were restricted, or no longer are. */
    default void refresh(Collection<String> subjects) {}
}
