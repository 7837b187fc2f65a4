package io.caseledger.proof;

import io.caseledger.proof.Fault.Kind;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log again, believes nothing, and finds the first place where it is not what was hashed and signed: each
 * event against the hash that was kept, the tree over them against every checkpoint, the numbers within each record.
 */
final class LogCheck {
    private static final int BATCH = 4_000;

    private final Log log;
    private final Tree tree;
    private final LogKeys keys;
    private final List<SignedCheckpoint> checkpoints;
    private final long keptSize;
    private final long head;
    private final Frontier found = new Frontier();
    private final StreamEnds streams = new StreamEnds();
    private @Nullable StoredEvent suspect;
    private @Nullable Fault fault;
    private @Nullable SignedCheckpoint last;
    private volatile long verified;
    private volatile long read;
    private volatile boolean stopped;

    /** Looks first at what was kept and then at the log, so that what is appended meanwhile is not missed in it. */
    LogCheck(Log log, Tree tree, Checkpoints checkpoints) {
        this.log = log;
        this.tree = tree;
        this.keys = checkpoints.keys();
        this.checkpoints = checkpoints.all();
        this.keptSize = tree.size();
        this.head = log.head();
    }

    /**
     * Reads until the end, or until a fault is certain; gives it.
     *
     * @throws CancellationException when it was stopped before
     */
    @Nullable
    Fault run() {
        signedHere();
        long position = log.first() - 1;
        while (fault == null && position < head) {
            if (stopped) {
                throw new CancellationException("The check was stopped");
            }
            List<StoredEvent> events = log.after(position, BATCH);
            if (events.isEmpty()) {
                break;
            }
            for (StoredEvent event : events) {
                if (fault == null && event.position() <= head) {
                    next(event);
                }
            }
            position = events.getLast().position();
        }
        return fault == null ? end() : fault;
    }

    /** What was read so far is then nothing. */
    void stop() {
        stopped = true;
    }

    private void next(StoredEvent event) {
        long expected = log.first() + found.size();
        if (event.position() != expected) {
            fault = suspect == null ? new Fault(Kind.MISSING, expected, event.position() - 1) : decided(suspect);
            return;
        }
        List<byte[]> completed = found.append(Merkle.leafHash(Leaf.of(event)));
        read = found.size();
        boolean follows = streams.follows(event.aggregateId(), event.sequence());
        if (suspect == null && !isKept(completed)) {
            suspect = event;
        } else if (suspect == null && !follows) {
            fault = Fault.at(Kind.SEQUENCE_BROKEN, event.position());
            return;
        }
        signedHere();
    }

    /** Whether the file has these hashes where they belong; what it does not have yet is not held against it. */
    private boolean isKept(List<byte[]> completed) {
        if (found.size() > keptSize) {
            return true;
        }
        byte[] kept = tree.file().at(HashTree.place(0, found.size() - 1), completed.size());
        for (int i = 0; i < completed.size(); i++) {
            if (!Arrays.equals(completed.get(i), 0, Merkle.HASH, kept, i * Merkle.HASH, (i + 1) * Merkle.HASH)) {
                return false;
            }
        }
        return true;
    }

    /** Holds what was read against the checkpoint of this size, if there is one. */
    private void signedHere() {
        if (verified == checkpoints.size()) {
            return;
        }
        SignedCheckpoint it = checkpoints.get((int) verified);
        if (it.size() > found.size()) {
            return;
        }
        long from = log.first() + (last == null ? 0 : last.size());
        long until = log.first() + it.size() - 1;
        if (!it.checkpoint().origin().equals(keys.origin())) {
            fault = new Fault(Kind.CHECKPOINT_OF_ANOTHER_LOG, from, until);
        } else if (!keys.signed(it.note())) {
            fault = new Fault(Kind.CHECKPOINT_NOT_SIGNED, from, until);
        } else if (!Arrays.equals(found.root(), it.checkpoint().root())) {
            fault = suspect == null || isLeafKept(suspect)
                    ? new Fault(Kind.CHECKPOINT_DISAGREES, from, until)
                    : decided(suspect);
        } else if (suspect != null) {
            fault = Fault.at(Kind.TREE_CHANGED, suspect.position()); // for the log is what was signed
        }
        last = it;
        verified++;
    }

    private @Nullable Fault end() {
        long size = found.size();
        long signed = checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
        long known = Math.max(keptSize, signed);
        if (suspect != null) {
            fault = decided(suspect);
        } else if (size < known) {
            fault = new Fault(Kind.TRUNCATED, log.first() + size, log.first() + known - 1);
        }
        return fault;
    }

    /** What was done to the event that differs; the log is wrong, for nothing that was signed speaks for it. */
    private Fault decided(StoredEvent event) {
        return isLeafKept(event)
                ? Fault.at(Kind.TREE_CHANGED, event.position())
                : new Suspect(log, tree.hashes(), keptSize, event).fault();
    }

    private boolean isLeafKept(StoredEvent event) {
        byte[] kept = tree.hashes().leafHash(event.position() - log.first());
        return Arrays.equals(kept, Merkle.leafHash(Leaf.of(event)));
    }

    /** How many events were read. */
    long read() {
        return read;
    }

    /** How many there were at the beginning. */
    long of() {
        return Math.max(0, head - log.first() + 1);
    }

    /** How many checkpoints were verified. */
    long verified() {
        return verified;
    }

    @Nullable
    SignedCheckpoint last() {
        return last;
    }

    byte[] root() {
        return found.root();
    }
}
