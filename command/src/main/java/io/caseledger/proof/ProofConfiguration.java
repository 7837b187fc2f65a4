package io.caseledger.proof;

import io.caseledger.shared.Now;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.Log;
import io.caseledger.store.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the proof together, over whichever log there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofProperties.class)
class ProofConfiguration {
    @Bean
    LogKeys logKeys(DataDirectory data, ProofProperties properties) {
        Path secret = properties.key() == null ? data.path("log-key") : properties.key();
        return LogKeys.open(secret, proof(data, "keys"), properties.origin(), properties.rotate());
    }

    @Bean(destroyMethod = "close")
    Tree proofTree(DataDirectory data) {
        return new Tree(HashFile.open(proof(data, "hashes")));
    }

    @Bean(destroyMethod = "close")
    KeptCheckpoints keptCheckpoints(DataDirectory data) {
        return KeptCheckpoints.open(proof(data, "checkpoints"));
    }

    private static Path proof(DataDirectory data, String name) {
        return data.path("proof").resolve(name);
    }

    @Bean
    Checkpoints checkpoints(Log log, Tree tree, LogKeys keys, KeptCheckpoints kept) {
        return new Checkpoints(log, tree, keys, kept);
    }

    @Bean
    TreeKeeper treeKeeper(Log log, Tree tree, Checkpoints checkpoints, ProofProperties properties) {
        return new TreeKeeper(log, tree, checkpoints, properties.every());
    }

    @Bean
    Proofs proofs(Log log, Tree tree, Checkpoints checkpoints) {
        return new Proofs(log, tree, checkpoints);
    }

    @Bean(destroyMethod = "close")
    LogChecks logChecks(DataDirectory data, Log log, Tree tree, Checkpoints checkpoints, TreeKeeper keeper, Now now) {
        var kept = new KeptLogCheck(proof(data, "check"));
        return new LogChecks(() -> new LogCheck(log, tree, checkpoints), checkpoints, keeper, kept, now);
    }

    @Bean
    DailyLogCheck dailyLogCheck(LogChecks checks, ProofProperties properties, Now now) {
        return new DailyLogCheck(
                checks, properties.check().enabled(), properties.check().time(), now);
    }

    @Bean
    Witnesses witnesses(DataDirectory data, ProofProperties properties, Checkpoints checkpoints, Tree tree, Now now) {
        var witnesses = new ArrayList<Witness>();
        Path directory = properties.witness().directory();
        if (directory != null) {
            refuseInside(data, directory);
            witnesses.add(new DirectoryWitness(directory, checkpoints, tree));
        }
        URI url = properties.witness().url();
        if (url != null) {
            witnesses.add(new HttpWitness(url, key(properties.witness().key()), checkpoints, tree));
        }
        return new Witnesses(List.copyOf(witnesses), checkpoints, now);
    }

    private static void refuseInside(DataDirectory data, Path directory) {
        Path inside = data.path("").toAbsolutePath().normalize();
        if (directory.toAbsolutePath().normalize().startsWith(inside)) {
            throw new StartRefused(
                    "The witness directory " + directory + " is within the data directory.",
                    "Name one in caseledger.proof.witness.directory that whoever changes the data cannot change too.");
        }
    }

    private static VerifierKey key(@Nullable String text) {
        try {
            return VerifierKey.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "A witness at an address needs its key: " + e.getMessage() + ".",
                    "Ask whoever runs the witness for it (vkey), and set caseledger.proof.witness.key.",
                    e);
        }
    }
}
