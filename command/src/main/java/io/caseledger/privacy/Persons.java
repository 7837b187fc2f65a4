package io.caseledger.privacy;

import io.caseledger.shared.Rejected;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who somebody is, past any restriction: whoever asks has said on which legal basis. */
@Component
public class Persons {
    private final List<PersonRecords> records;

    Persons(List<PersonRecords> records) {
        this.records = records;
    }

    /** @throws Rejected with {@code PERSON_NOT_FOUND} */
    public PersonIdentity identity(String personId) {
        return records.stream()
                .flatMap(it -> it.find(personId).stream())
                .map(PersonRecord::identity)
                .findFirst()
                .orElseThrow(() -> Rejected.about("personId", "PERSON_NOT_FOUND", personId));
    }
}
