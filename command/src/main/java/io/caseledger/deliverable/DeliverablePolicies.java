package io.caseledger.deliverable;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Editions;
import io.caseledger.edition.Sourced;
import io.caseledger.edition.Sourced.Mark;
import io.caseledger.prose.CountMethod;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the policy for the length of texts. */
public final class DeliverablePolicies {
    static final String FOLDER = "deliverable-policies";

    /** A version as its file has it; {@code mark} tells a policy choice (P) from what the guide says (G). */
    record Version(
            String id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Mark mark,
            Wording source,
            CountMethod gate,
            int reportAtLeast,
            int abstractAtMost)
            implements Sourced {
        @Override
        public @Nullable String wrong() {
            if (gate == null) {
                return "gate is required";
            }
            return reportAtLeast < 1 || abstractAtMost < 1 ? "reportAtLeast and abstractAtMost are not positive" : null;
        }

        DeliverablePolicy policy() {
            return new DeliverablePolicy(id, gate, reportAtLeast, abstractAtMost);
        }
    }

    private final Editions<Version> versions;

    private DeliverablePolicies(Editions<Version> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    public static DeliverablePolicies load(@Nullable Path directory) {
        return new DeliverablePolicies(Editions.load(Version.class, FOLDER, directory));
    }

    static DeliverablePolicies of(Map<String, byte[]> files) {
        return new DeliverablePolicies(new Editions<>(Version.class, files));
    }

    /**
     * The policy in force on a day, in Asia/Shanghai.
     *
     * @param field that names the day, which a refusal is about
     * @throws Rejected with {@code DELIVERABLE_POLICY_NOT_IN_FORCE}
     */
    public DeliverablePolicy inForce(LocalDate day, String field) {
        return versions.inForceOn(day)
                .orElseThrow(() -> Rejected.about(field, "DELIVERABLE_POLICY_NOT_IN_FORCE", day))
                .policy();
    }
}
