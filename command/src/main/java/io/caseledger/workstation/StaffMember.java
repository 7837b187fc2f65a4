package io.caseledger.workstation;

import io.caseledger.shared.Text;
import org.jspecify.annotations.Nullable;

/** A member of a workstation's staff with the qualification (资质) that counts there. */
public record StaffMember(
        @Text String name,
        Qualification qualification,
        @Text(max = 64) @Nullable String certificateNumber) {

    /** Qualifications of staff. */
    public enum Qualification {
        PATENT_ATTORNEY,
        LAWYER,
        IP_SPECIALIST,
        MEDIATOR,
        OTHER
    }
}
