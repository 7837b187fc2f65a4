package io.caseledger.training;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Editions;
import io.caseledger.edition.Sourced;
import io.caseledger.edition.Sourced.Mark;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the policy for training. */
public final class TrainingPolicies {
    static final String FOLDER = "training-policies";

    /** A version as its file has it; {@code mark} tells a policy choice (P) from what the guide or a law says (G, L). */
    record Version(
            String id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Mark mark,
            Wording source,
            int attendancePercent,
            int classHourMinutes,
            int recordingLeastPercent,
            int recordingMostPercent)
            implements Sourced {
        @Override
        public @Nullable String wrong() {
            if (attendancePercent < 1 || attendancePercent > 100) {
                return "attendancePercent is not from 1 to 100";
            }
            if (classHourMinutes < 1) {
                return "classHourMinutes is not positive";
            }
            return recordingLeastPercent < 1 || recordingMostPercent < recordingLeastPercent
                    ? "recordingLeastPercent and recordingMostPercent are no range"
                    : null;
        }

        TrainingPolicy policy() {
            return new TrainingPolicy(
                    id, attendancePercent, classHourMinutes, recordingLeastPercent, recordingMostPercent);
        }
    }

    private final Editions<Version> versions;

    private TrainingPolicies(Editions<Version> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    public static TrainingPolicies load(@Nullable Path directory) {
        return new TrainingPolicies(Editions.load(Version.class, FOLDER, directory));
    }

    static TrainingPolicies of(Map<String, byte[]> files) {
        return new TrainingPolicies(new Editions<>(Version.class, files));
    }

    /**
     * The policy in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code TRAINING_POLICY_NOT_IN_FORCE}
     */
    TrainingPolicy inForce(LocalDate day) {
        return versions.inForceOn(day)
                .orElseThrow(() -> Rejected.about("occurredAt", "TRAINING_POLICY_NOT_IN_FORCE", day))
                .policy();
    }
}
