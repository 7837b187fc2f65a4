package io.caseledger.privacy;

import java.util.Optional;

/** What one feature has on record of natural persons. */
public interface PersonRecords {
    /**
     * The person of this id; empty when it is none of this feature.
     *
     * @throws io.caseledger.shared.Rejected with {@code PERSON_MERGED} naming the registration under which it is to be asked for
     */
    Optional<PersonRecord> find(String personId);

    /** Gives back, in the current unit of work, whatever the person would be known again by. */
    void release(PersonRecord person);
}
