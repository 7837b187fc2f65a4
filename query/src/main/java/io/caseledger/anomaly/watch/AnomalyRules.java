package io.caseledger.anomaly.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.edition.Editions;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of the rules. */
record AnomalyRules(Editions<AnomalyPolicy> versions) {
    static final String FOLDER = "anomaly-rules";

    static AnomalyRules load(@Nullable Path directory) {
        return new AnomalyRules(Editions.load(AnomalyPolicy.class, FOLDER, directory));
    }

    Optional<AnomalyPolicy> inForceOn(LocalDate day) {
        return versions.inForceOn(day);
    }

    Optional<AnomalyPolicy> byId(String id) {
        return versions.all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Other rules find other anomalies: what was found by these is told from what was found by others. */
    String digest() {
        try {
            byte[] all = versions.all().toString().getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
