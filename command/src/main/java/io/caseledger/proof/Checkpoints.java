package io.caseledger.proof;

import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs how the log stands, and never what contradicts an earlier signature: before each new checkpoint the tree must still have
 * the root of the last one and be shown to have grown from there. The clock has no part in it.
 */
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Log log;
    private final Tree tree;
    private final LogKeys keys;
    private final KeptCheckpoints kept;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();

    Checkpoints(Log log, Tree tree, LogKeys keys, KeptCheckpoints kept) {
        this.log = log;
        this.tree = tree;
        this.keys = keys;
        this.kept = kept;
        if (keys.signer() == null) {
            report(new Fault(Fault.Kind.KEY_MISSING, 0, 0));
        } else if (kept.fault() != null) {
            report(kept.fault());
        }
    }

    /**
     * The last one that was signed.
     *
     * @throws Rejected with {@code CHECKPOINT_NOT_MADE} when there is none
     */
    public SignedCheckpoint latest() {
        SignedCheckpoint latest = kept.latest();
        if (latest == null) {
            throw Rejected.because("CHECKPOINT_NOT_MADE");
        }
        return latest;
    }

    /**
     * The last one, or a new one, that has the event at a position in it.
     *
     * @throws Rejected with {@code PROOF_POSITION_UNKNOWN}, {@code PROOF_TREE_BEHIND} or {@code PROOF_LOG_CHANGED}
     */
    public SignedCheckpoint covering(long position) {
        long size = position - log.first() + 1;
        SignedCheckpoint latest = kept.latest();
        if (latest != null && size > 0 && latest.size() >= size) {
            return latest;
        }
        boolean exists = size > 0 && position <= log.head();
        Rejected.unlessAbout(
                "position", exists, "PROOF_POSITION_UNKNOWN", position, log.first(), Math.max(log.head(), 0));
        long reached = tree.await(size, PATIENCE);
        Rejected.unless(reached >= size, "PROOF_TREE_BEHIND", reached);
        make();
        SignedCheckpoint made = latest();
        Rejected.unless(made.size() >= size, "PROOF_LOG_CHANGED");
        return made;
    }

    /** All, the smallest first; each is read when it is looked at. */
    public List<SignedCheckpoint> all() {
        return kept.all();
    }

    /** How many of them are of fewer events than this. */
    public int below(long size) {
        return kept.below(size);
    }

    /** Of how many events there are checkpoints, the largest first. */
    List<Long> sizes() {
        return kept.sizes();
    }

    /** The one of a size; null when none was made of it. */
    public @Nullable SignedCheckpoint of(long size) {
        return kept.of(size);
    }

    /** The position of the first event of the log. */
    long first() {
        return log.first();
    }

    /** How many events the log has. */
    long logged() {
        return Math.max(0, log.head() - log.first() + 1);
    }

    /** Whether the tree has all that was signed there; while it is made again it has not. */
    boolean isReached(SignedCheckpoint checkpoint) {
        return tree.size() >= checkpoint.size();
    }

    /** The keys that sign and verify. */
    public LogKeys keys() {
        return keys;
    }

    /** What keeps checkpoints from being made; null while nothing does. */
    public @Nullable Fault fault() {
        return fault.get();
    }

    /** Notes what was found wrong, the first time, for as long as the process lives: nothing is signed any more. */
    void report(Fault found) {
        if (fault.compareAndSet(null, found)) {
            SignedCheckpoint latest = kept.latest();
            LOG.error(
                    "{} No checkpoint is signed any more. The last one is of {} events. Ask logCheck, and compare with a backup.",
                    found.sentence(),
                    latest == null ? 0 : latest.size());
        }
    }

    /** Whoever is to hear of each new checkpoint. */
    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Makes one of what the tree has now, if that is more than the last one has and nothing is wrong. */
    synchronized void make() {
        SignedCheckpoint last = kept.latest();
        long size = tree.size();
        LogSigner signer = keys.signer();
        if (fault.get() != null || signer == null || (last != null && size < last.size()) || isWrong(last, size)) {
            return;
        }
        if (last == null || size > last.size()) {
            tree.file().force();
            var checkpoint = new Checkpoint(keys.origin(), size, tree.hashes().root(size));
            kept.append(new SignedCheckpoint(checkpoint, signer.note(checkpoint.text())));
            watchers.forEach(Runnable::run);
        }
    }

    private boolean isWrong(@Nullable SignedCheckpoint last, long size) {
        if (last != null && !holds(last.checkpoint(), size)) {
            report(new Fault(Fault.Kind.CHECKPOINT_DISAGREES, log.first(), log.first() + last.size() - 1));
        }
        return fault.get() != null;
    }

    /** Whether the tree has grown out of what was signed. */
    private boolean holds(Checkpoint signed, long size) {
        HashTree hashes = tree.hashes();
        return signed.size() == 0
                || Merkle.isConsistent(
                        signed.size(), signed.root(), size, hashes.root(size), hashes.consistency(signed.size(), size));
    }

    /** Keeps what witnesses signed under a checkpoint. */
    synchronized void cosigned(SignedCheckpoint checkpoint, List<SignedNote.Signature> signatures) {
        SignedCheckpoint known = kept.of(checkpoint.size());
        SignedNote note = known == null ? checkpoint.note() : known.note();
        SignedNote more = note.with(signatures);
        if (known != null && !more.equals(note)) {
            kept.append(new SignedCheckpoint(known.checkpoint(), more));
        }
    }
}
