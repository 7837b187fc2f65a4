package io.caseledger.certificate;

import io.caseledger.shared.ProjectFact;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens in the register of numbers that begin alike: the next one is taken, for ever. */
public sealed interface CertificateNumberEvent extends ProjectFact {
    String STREAM = "CertificateNumbers";

    /** The event's place in its stream is the running number, so the event store refuses a second one of the same number. */
    @Revision("1")
    record CertificateNumberTaken(String registerId, String projectId, String number, String certificateId)
            implements CertificateNumberEvent {}

    /** The stream of the numbers that begin with a prefix. */
    static String registerOf(String prefix) {
        String name = STREAM + "\n" + prefix;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
