package io.caseledger.privacy;

import io.caseledger.seal.PersonalParts;
import java.time.LocalDate;
import java.util.List;

/**
 * A natural person of whom something is on record.
 *
 * @param kind of records, as the rules of retention name it
 * @param subjects all ids under whose keys the person is sealed
 * @param files digests of stored files that name the person
 * @param lastFactOn the Shanghai day of the last thing that was recorded of the person, from which retention runs
 */
public record PersonRecord(
        String personId,
        String kind,
        String projectId,
        List<String> subjects,
        List<String> files,
        LocalDate lastFactOn,
        PersonIdentity identity) {

    /** The record in which the person stands: its own, or that of the case of which it is a party. */
    String recordId() {
        return PersonalParts.recordOf(personId);
    }
}
