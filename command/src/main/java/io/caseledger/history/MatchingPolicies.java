package io.caseledger.history;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Editions;
import io.caseledger.edition.Sourced;
import io.caseledger.edition.Sourced.Mark;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the policy by which records of two sources are proposed as one dispute. */
public final class MatchingPolicies {
    static final String FOLDER = "matching-policies";

    /** A version as its file has it; {@code mark} tells a policy choice (P) from what the guide or a law says (G, L). */
    record Version(
            String id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Mark mark,
            Wording source,
            int openedWithinDays)
            implements Sourced {
        @Override
        public @Nullable String wrong() {
            return openedWithinDays < 0 ? "openedWithinDays is negative" : null;
        }
    }

    private final Editions<Version> versions;

    private MatchingPolicies(Editions<Version> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    public static MatchingPolicies load(@Nullable Path directory) {
        return new MatchingPolicies(Editions.load(Version.class, FOLDER, directory));
    }

    static MatchingPolicies of(Map<String, byte[]> files) {
        return new MatchingPolicies(new Editions<>(Version.class, files));
    }

    /**
     * How many days the openings of one dispute may be apart, as seen on a day in Asia/Shanghai.
     *
     * @throws Rejected with {@code MATCHING_POLICY_NOT_IN_FORCE}
     */
    public int openedWithinDays(LocalDate day) {
        return versions.inForceOn(day)
                .orElseThrow(() -> Rejected.because("MATCHING_POLICY_NOT_IN_FORCE", day))
                .openedWithinDays();
    }
}
