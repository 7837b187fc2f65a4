package io.caseledger.workstation;

import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/** Who asks for assistance: an enterprise or a person. Only an enterprise has a unified social credit code. */
public record AssistanceApplicant(
        Kind kind, @Text String name, @Uscc @Nullable String uscc) {

    /** Kinds of applicant. */
    public enum Kind {
        ENTERPRISE,
        PERSON
    }
}
