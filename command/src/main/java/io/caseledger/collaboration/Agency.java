package io.caseledger.collaboration;

import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** An agency (协作单位) that takes part in a mechanism: its organisation, whom to contact there, and its county. */
public record Agency(
        Kind kind,
        @Valid Organisation organisation,
        @Valid @Person("contact") Contact contact,
        @Text(max = 100) String locality) {

    /** Kinds of agency. */
    public enum Kind {
        MARKET_SUPERVISION,
        CUSTOMS,
        POLICE,
        COURT,
        PROCURATORATE,
        PLATFORM,
        OTHER
    }

    /** Whom to contact. */
    public record Contact(
            @Text(max = 100) String name,
            @Text(max = 50) @Nullable String phone) {

        /** Keeps everything personal out of logs. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** The same organisation, by its code where both have one, else by its name. */
    boolean isSameAs(Agency other) {
        String code = organisation.uscc();
        String otherCode = other.organisation.uscc();
        return code == null || otherCode == null ? plainName().equals(other.plainName()) : code.equals(otherCode);
    }

    private String plainName() {
        return Normalizer.normalize(organisation.name(), Normalizer.Form.NFKC).strip();
    }
}
