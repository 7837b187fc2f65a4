package io.caseledger.screening;

import io.caseledger.shared.ProjectFact;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to the number of a report within its project: it is taken, for ever. */
public sealed interface ScreeningNumberEvent extends ProjectFact {
    String STREAM = "ScreeningNumber";

    /** The only event of a stream that is named by project and number, so the event store refuses a second one. */
    @Revision("1")
    record ReportNumberTaken(String slotId, String projectId, String number, String screeningId)
            implements ScreeningNumberEvent {
        static ReportNumberTaken by(String projectId, String number, String screeningId) {
            return new ReportNumberTaken(slotOf(projectId, number), projectId, number, screeningId);
        }

        /** Full-width and half-width forms and spaces around make no other number: （2022） is (2022). */
        static String slotOf(String projectId, String number) {
            String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
            String name = STREAM + "\n" + projectId + "\n" + plain;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }
}
