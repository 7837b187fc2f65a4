package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest;
import io.caseledger.proof.Checkpoint;
import io.caseledger.proof.SignedNote;
import io.caseledger.proof.VerifierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which checkpoints are signed by one of the keys, and of this log. */
final class Signatures {
    private final Manifest manifest;
    private final List<VerifierKey> keys;
    private final Breaks breaks;

    /** @param keys that are trusted: a log that changed its key has several */
    Signatures(Manifest manifest, List<VerifierKey> keys, Breaks breaks) {
        this.manifest = manifest;
        this.keys = keys;
        this.breaks = breaks;
    }

    /**
     * Those that hold, by size.
     *
     * @param witness a checkpoint from outside; absent when there is none
     */
    List<Checkpoint> checked(@Nullable String witness) {
        var checked = new ArrayList<Checkpoint>();
        for (int i = 0; i < manifest.checkpoints().size(); i++) {
            checked(manifest.checkpoints().get(i), "manifest.json, checkpoints[" + i + "]")
                    .ifPresent(checked::add);
        }
        if (checked.stream().noneMatch(it -> it.size() == manifest.size())) {
            breaks.add(Break.of(Code.CHECKPOINT_LACKING, manifest.size(), manifest.root(), "—"));
        }
        if (witness != null) {
            checked(witness, "--checkpoint").filter(this::isCovered).ifPresent(checked::add);
        }
        checked.sort(Comparator.comparingLong(Checkpoint::size));
        return checked;
    }

    /** A checkpoint; empty when it is none, is not signed, or is of another log. */
    Optional<Checkpoint> checked(String note, String where) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            if (!checkpoint.origin().equals(manifest.origin())) {
                breaks.add(Break.of(Code.CHECKPOINT_OF_ANOTHER_LOG, where, checkpoint.origin(), manifest.origin()));
            } else if (keys.stream().noneMatch(signed::isSignedBy)) {
                breaks.add(Break.of(Code.CHECKPOINT_NOT_SIGNED, where, names()));
            } else {
                return Optional.of(checkpoint);
            }
        } catch (IllegalArgumentException e) {
            breaks.add(Break.of(Code.CHECKPOINT_UNREADABLE, where, e.getMessage()));
        }
        return Optional.empty();
    }

    private String names() {
        return keys.stream().map(VerifierKey::text).collect(Collectors.joining(", "));
    }

    private boolean isCovered(Checkpoint witness) {
        if (witness.size() > manifest.size()) {
            breaks.add(Break.at(
                    manifest.last() + 1, Code.LOG_TOO_SHORT, witness.size(), manifest.size(), manifest.last() + 1));
            return false;
        }
        return true;
    }
}
