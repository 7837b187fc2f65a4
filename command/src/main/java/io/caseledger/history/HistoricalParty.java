package io.caseledger.history;

import io.caseledger.seal.Withheld;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Somebody;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * A petitioner or respondent of a historical case, as its source names it. All that such a case knows of a person stands
 * here and nowhere else (个人信息保护法 47). Sources do not say who is a natural person: one without a code is taken for one.
 *
 * @param ref what the case calls the party by, such as {@code P1}: no personal data; absent only in what is handed in
 * @param uscc for organisations only, where known
 */
@Personal("historicalParty")
public record HistoricalParty(
        @OfPerson @Text(max = 16) @Nullable String ref,

        @Text String name,
        @Uscc @Nullable String uscc) implements MaybePerson, Somebody {

    public HistoricalParty(String name, @Nullable String uscc) {
        this(null, name, uscc);
    }

    @Override
    public boolean natural() {
        return uscc == null;
    }

    HistoricalParty called(String by) {
        return new HistoricalParty(by, name, uscc);
    }

    boolean isWithheld() {
        return Withheld.isMark(name);
    }

    boolean isErased() {
        return Withheld.ERASED.text().equals(name);
    }

    /** Whether both are named as the same. */
    boolean isAs(HistoricalParty other) {
        return Same.folded(name).equals(Same.folded(other.name))
                && Same.folded(uscc).equals(Same.folded(other.uscc));
    }

    /** Keeps names out of logs. */
    @Override
    public String toString() {
        return "HistoricalParty[" + ref + "]";
    }
}
