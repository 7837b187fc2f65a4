package io.caseledger.privacy;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The register of all who were erased or restricted, one stream for all. It tells nobody's name, and is all that must be read
 * at a start to know who may not be shown.
 */
public sealed interface PersonRegisterEvent {
    String STREAM = "PersonRegister";
    String ID = "person-register";

    /** {@code subjects} are the ids whose keys are destroyed, {@code files} the digests of the files that are removed. */
    @Revision("1")
    record ErasureEntered(
            String registerId,
            String number,
            String erasureId,
            String personId,
            List<String> subjects,
            List<String> files)
            implements PersonRegisterEvent {}

    /** Nothing plain is left. */
    @Revision("1")
    record ErasureEnded(String registerId, String erasureId) implements PersonRegisterEvent {}

    @Revision("1")
    record RestrictionEntered(String registerId, String restrictionId, String personId, List<String> subjects)
            implements PersonRegisterEvent {}

    @Revision("1")
    record RestrictionEnded(String registerId, String restrictionId) implements PersonRegisterEvent {}
}
