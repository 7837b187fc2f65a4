package io.caseledger.proof.api;

import io.caseledger.proof.Fault;
import io.caseledger.proof.Leaf;
import io.caseledger.proof.LogCheckReport;
import io.caseledger.proof.Proofs;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.SignedNote.Signature;
import io.caseledger.proof.WitnessState;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is proved as it is shown: hashes in Base64, as C2SP writes them. */
final class Shapes {
    private Shapes() {}

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Shapes::base64).toList();
    }

    /** A checkpoint with its note. */
    record CheckpointShape(String origin, long size, String root, String note, List<SignatureShape> signatures) {
        static CheckpointShape of(SignedCheckpoint it) {
            return new CheckpointShape(
                    it.checkpoint().origin(),
                    it.size(),
                    base64(it.checkpoint().root()),
                    it.note().note(),
                    it.note().signatures().stream().map(SignatureShape::of).toList());
        }

        private static @Nullable CheckpointShape ofNullable(@Nullable SignedCheckpoint it) {
            return it == null ? null : of(it);
        }
    }

    /** Who signed a checkpoint. */
    record SignatureShape(String name, String keyId) {
        static SignatureShape of(Signature it) {
            return new SignatureShape(it.name(), HexFormat.of().toHexDigits(it.keyId()));
        }
    }

    /** A key by which checkpoints are verified. */
    record KeyShape(String key, boolean current) {}

    /** That an event is in the log. */
    record InclusionShape(
            long position,
            String eventId,
            String recordId,
            long index,
            long size,
            String leaf,
            String leafHash,
            String root,
            List<String> path,
            @Nullable CheckpointShape checkpoint) {
        static InclusionShape of(Proofs.Inclusion it) {
            return new InclusionShape(
                    it.event().position(),
                    it.event().eventId(),
                    it.event().aggregateId(),
                    it.index(),
                    it.size(),
                    base64(Leaf.of(it.event())),
                    base64(it.leafHash()),
                    base64(it.root()),
                    base64(it.path()),
                    CheckpointShape.ofNullable(it.checkpoint()));
        }
    }

    /** That the log only grew. */
    record ConsistencyShape(
            long from,
            long to,
            String fromRoot,
            String toRoot,
            List<String> path,
            @Nullable CheckpointShape fromCheckpoint,
            @Nullable CheckpointShape toCheckpoint) {
        static ConsistencyShape of(Proofs.Consistency it) {
            return new ConsistencyShape(
                    it.size1(),
                    it.size2(),
                    base64(it.root1()),
                    base64(it.root2()),
                    base64(it.path()),
                    CheckpointShape.ofNullable(it.checkpoint1()),
                    CheckpointShape.ofNullable(it.checkpoint2()));
        }
    }

    /** How the proof stands. */
    record StateShape(long size, @Nullable FaultShape fault, List<WitnessState> witnesses) {}

    /** What is wrong, and where. */
    record FaultShape(Fault.Kind kind, long from, long until, String message) {}

    /** A check of the whole log. */
    record LogCheckShape(
            String id,
            LogCheckReport.State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            long read,
            long of,
            long checkpoints,
            @Nullable String root,
            @Nullable CheckpointShape last,
            @Nullable FaultShape fault,
            @Nullable String failure) {
        static LogCheckShape of(LogCheckReport it, @Nullable CheckpointShape last, @Nullable FaultShape fault) {
            byte[] root = it.root();
            return new LogCheckShape(
                    it.id(),
                    it.state(),
                    it.startedAt(),
                    it.endedAt(),
                    it.read(),
                    it.of(),
                    it.checkpoints(),
                    root == null ? null : base64(root),
                    last,
                    fault,
                    it.failure());
        }
    }
}
