package io.caseledger.history.view;

import io.caseledger.history.HistoricalParty;
import io.caseledger.history.MatchKeys;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Derived;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parties and right as they are compared. Whoever puts marks in the place of names makes the view anew, and this is gone. */
public record MatterKey(String digest) implements Derived {
    static @Nullable MatterKey of(
            IpRight.Kind type,
            @Nullable String rightNumber,
            List<HistoricalParty> petitioners,
            List<HistoricalParty> respondents) {
        String digest = MatchKeys.matter(type, rightNumber, petitioners, respondents);
        return digest == null ? null : new MatterKey(digest);
    }
}
