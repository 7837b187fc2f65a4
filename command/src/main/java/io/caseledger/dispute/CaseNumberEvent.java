package io.caseledger.dispute;

import io.caseledger.shared.ProjectFact;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to the number of a case within its project: it is taken, for ever. */
public sealed interface CaseNumberEvent extends ProjectFact {
    String STREAM = "CaseNumber";

    /** The only event of a stream that is named by project and number, so the event store refuses a second one. */
    @Revision("1")
    record CaseNumberTaken(String slotId, String projectId, String caseNumber, String caseId)
            implements CaseNumberEvent {
        static CaseNumberTaken by(String projectId, String caseNumber, String caseId) {
            return new CaseNumberTaken(slotOf(projectId, caseNumber), projectId, caseNumber, caseId);
        }

        /** Full-width and half-width forms and spaces around make no other number: （2022） is (2022). */
        static String slotOf(String projectId, String caseNumber) {
            String plain =
                    Normalizer.normalize(caseNumber, Normalizer.Form.NFKC).strip();
            String name = STREAM + "\n" + projectId + "\n" + plain;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }
}
