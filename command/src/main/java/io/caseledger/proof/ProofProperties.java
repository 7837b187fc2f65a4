package io.caseledger.proof;

import io.caseledger.store.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caseledger.proof.*}.
 *
 * @param origin which log this is, in its checkpoints and as the name of its key; absent for one that is made at the first start
 * @param key the file with the secret that signs; absent for {@code log-key} in the data directory
 * @param rotate whether to begin with a new key at this start; the ones before stay listed
 * @param every how often a checkpoint is made while the log grows
 */
@ConfigurationProperties("caseledger.proof")
record ProofProperties(
        @Nullable String origin,
        @Nullable Path key,
        @DefaultValue("false") boolean rotate,
        @DefaultValue("1m") Duration every,
        @DefaultValue Check check,
        @DefaultValue Witness witness) {

    /**
     * {@code caseledger.proof.check.*}: the daily check of the whole log.
     *
     * @param enabled whether this node checks
     * @param at when, in Shanghai, such as {@code 02:30}
     */
    record Check(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("02:30") String at) {
        LocalTime time() {
            try {
                return LocalTime.parse(at);
            } catch (DateTimeException e) {
                throw new StartRefused(
                        "'" + at + "' is no time of the day at which the log could be checked.",
                        "Set caseledger.proof.check.at to one such as \"02:30\", in quotes in a YAML file.",
                        e);
            }
        }
    }

    /**
     * {@code caseledger.proof.witness.*}: where checkpoints are left, outside this system.
     *
     * @param directory a directory of another machine or of a medium that is written once
     * @param url what comes before {@code /add-checkpoint} of a C2SP {@code tlog-witness}
     * @param key by which what it signs is verified
     */
    record Witness(
            @Nullable Path directory,
            @Nullable URI url,
            @Nullable String key) {}
}
