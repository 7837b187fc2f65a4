package io.caseledger.dispute;

import io.caseledger.shared.ProjectFact;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * What happens to a family of cases: members come and go. A family has a stream of its own, so of two cases that join or
 * leave it at once the second meets its sequence and is decided anew.
 */
public sealed interface CaseFamilyEvent extends ProjectFact {
    String STREAM = "CaseFamily";

    String caseId();

    @Revision("1")
    record FamilyMemberJoined(String slotId, String projectId, String familyId, String caseId)
            implements CaseFamilyEvent {
        static FamilyMemberJoined to(String familyId, String projectId, String caseId) {
            return new FamilyMemberJoined(slotOf(familyId), projectId, familyId, caseId);
        }
    }

    @Revision("1")
    record FamilyMemberLeft(String slotId, String projectId, String familyId, String caseId)
            implements CaseFamilyEvent {
        static FamilyMemberLeft from(String familyId, String projectId, String caseId) {
            return new FamilyMemberLeft(slotOf(familyId), projectId, familyId, caseId);
        }
    }

    static String slotOf(String familyId) {
        String name = STREAM + "\n" + familyId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
