package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.proof.LogCheckReport.State;
import io.caseledger.store.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the last check of the log found, in a small file: a restart does not make it well again. */
record KeptLogCheck(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLogCheck.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * As it is written.
     *
     * @param last the note of the last checkpoint
     */
    record Text(
            String id,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            long read,
            long of,
            long checkpoints,
            byte @Nullable [] root,
            @Nullable String last,
            @Nullable Fault fault,
            @Nullable String failure) {

        static Text of(LogCheckReport it) {
            String last = it.last() == null ? null : it.last().note().note();
            return new Text(
                    it.id(),
                    it.state(),
                    it.startedAt(),
                    it.endedAt(),
                    it.read(),
                    it.of(),
                    it.checkpoints(),
                    it.root(),
                    last,
                    it.fault(),
                    it.failure());
        }

        LogCheckReport report() {
            SignedCheckpoint checkpoint = last == null ? null : SignedCheckpoint.parse(last);
            return new LogCheckReport(
                    id, state, startedAt, endedAt, read, of, checkpoints, root, checkpoint, fault, failure);
        }
    }

    /** Null when there was none, or it cannot be read. */
    @Nullable
    LogCheckReport read() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readString(file, UTF_8), Text.class).report()
                    : null;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn("What the last check of the log found cannot be read: {}", e.toString());
            return null;
        }
    }

    void write(LogCheckReport report) {
        try {
            OwnerFile.write(file, JSON.writeValueAsString(Text.of(report)) + "\n");
        } catch (IOException e) {
            LOG.warn("What the check of the log found is known until the next restart only: {}", e.toString());
        }
    }
}
