package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.store.LedgerIn;
import io.caseledger.store.LedgerStorageEngine;
import io.caseledger.store.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All parts of the proof over a log in a directory, put together as the application does. */
final class Proving implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final Path directory;
    final LedgerStorageEngine engine;
    final Log log;
    final Tree tree;
    final LogKeys keys;
    final KeptCheckpoints kept;
    final Checkpoints checkpoints;
    final TreeKeeper keeper;
    final Proofs proofs;

    @Nullable
    Witnesses witnesses;

    private Proving(Path directory) {
        this.directory = directory;
        this.engine = LedgerIn.directory(directory);
        this.log = LedgerIn.log(engine);
        this.tree = new Tree(HashFile.open(hashes(directory)));
        this.keys = LogKeys.open(directory.resolve("log-key"), directory.resolve("proof/keys"), null, false);
        this.kept = KeptCheckpoints.open(directory.resolve("proof/checkpoints"));
        this.checkpoints = new Checkpoints(log, tree, keys, kept);
        this.keeper = new TreeKeeper(log, tree, checkpoints, Duration.ofHours(1));
        this.proofs = new Proofs(log, tree, checkpoints);
    }

    static Path hashes(Path directory) {
        return directory.resolve("proof/hashes");
    }

    static Proving open(Path directory) {
        var proving = new Proving(directory);
        proving.keeper.start();
        assertThat(proving.keeper.awaitSettled(PATIENCE)).isTrue();
        return proving;
    }

    /** Streams of four events, so many events in all, signed at the end. */
    static void record(Path directory, int events) {
        try (var proving = open(directory)) {
            proving.append(events);
        }
    }

    /** Changes the file of events as whoever can write it could, while nobody runs. */
    static void tamper(Path directory, String... statements) throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("events.db"));
                var statement = file.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    void append(int events) {
        for (int i = 0; i < events; i += 4) {
            LedgerIn.append(engine, "record-" + checkpoints.logged(), 0, Math.min(4, events - i));
        }
    }

    void awaitTree() {
        assertThat(tree.await(checkpoints.logged(), PATIENCE)).isEqualTo(checkpoints.logged());
    }

    /** A tree over a log in which an event is missing ends there. */
    void awaitOrFault() {
        long _ = tree.await(checkpoints.fault() == null ? checkpoints.logged() : 0, PATIENCE);
    }

    SignedCheckpoint sign() {
        awaitTree();
        checkpoints.make();
        return checkpoints.latest();
    }

    LogChecks checks() {
        var last = new KeptLogCheck(directory.resolve("proof/check"));
        return new LogChecks(() -> new LogCheck(log, tree, checkpoints), checkpoints, keeper, last, Instant::now);
    }

    @Nullable
    Fault check() {
        return new LogCheck(log, tree, checkpoints).run();
    }

    Witnesses leaveWith(Witness... with) {
        var started = new Witnesses(List.of(with), checkpoints, Instant::now);
        started.start();
        witnesses = started;
        return started;
    }

    /** What a power failure leaves: the files as they are this moment. */
    static void copy(Path from, Path to) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(from)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    @Override
    public void close() {
        keeper.stop();
        if (witnesses != null) {
            witnesses.stop();
        }
        tree.close();
        kept.close();
        engine.close();
    }
}
