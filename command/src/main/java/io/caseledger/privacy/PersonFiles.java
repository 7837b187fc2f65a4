package io.caseledger.privacy;

import io.caseledger.shared.PersonFact;
import java.util.stream.Stream;

/** Knows of files from which persons came into records. */
public interface PersonFiles {
    /** The digests of the stored files from which somebody came by this event; none when there are none. */
    Stream<String> behind(PersonFact event);
}
