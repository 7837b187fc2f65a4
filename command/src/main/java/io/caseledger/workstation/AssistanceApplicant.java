package io.caseledger.workstation;

import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/** Who asks for assistance: an enterprise or a person. Only an enterprise has a unified social credit code. */
public record AssistanceApplicant(
        Kind kind, @Text String name, @Uscc @Nullable String uscc) implements MaybePerson {

    /** Kinds of applicant. */
    public enum Kind {
        ENTERPRISE,
        PERSON
    }

    @Override
    public boolean natural() {
        return kind == Kind.PERSON;
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "AssistanceApplicant[" + kind + "]";
    }
}
