package io.caseledger.institution;

import io.caseledger.shared.County;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an institution is, where, and what it offers. */
public record InstitutionParticulars(
        InstitutionKind kind,
        @Text String name,
        @Uscc @Nullable String uscc,
        County county,

        @NotEmpty(message = "REQUIRED") @Size(max = 20, message = "TOO_MANY")
        List<InstitutionService> services) {

    /** With each service once, in their order. */
    InstitutionParticulars tidy() {
        return new InstitutionParticulars(
                kind, name, uscc, county, services.stream().distinct().sorted().toList());
    }
}
