package io.caseledger.proof;

import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done before the tree follows the log again. */
record TreeStart(Log log, Tree tree, Checkpoints checkpoints) {
    private static final Logger LOG = LoggerFactory.getLogger(TreeStart.class);

    /** So many events before the last checkpoint are compared: what a restored backup or a cut tail would show. */
    private static final int COMPARED = 1_000;

    /** Goes on where the tree is certain, and holds log and tree against the last checkpoint. */
    void resume() {
        List<Long> sizes = checkpoints.sizes();
        tree.resume(sizes, size -> isRight(checkpoints.of(size)));
        long signed = sizes.isEmpty() ? 0 : sizes.getFirst();
        if (checkpoints.logged() < signed) {
            checkpoints.report(
                    new Fault(Fault.Kind.TRUNCATED, log.first() + checkpoints.logged(), log.first() + signed - 1));
        } else {
            compareEnd();
        }
        if (tree.size() < signed) {
            LOG.info("The tree of the log is made again, from event {} on.", log.first() + tree.size());
        }
    }

    private boolean isRight(@Nullable SignedCheckpoint it) {
        return it != null
                && Arrays.equals(tree.hashes().root(it.size()), it.checkpoint().root());
    }

    private void compareEnd() {
        long size = tree.size();
        long from = Math.max(0, size - COMPARED);
        long expected = log.first() + from;
        for (StoredEvent event : from == size ? List.<StoredEvent>of() : log.after(expected - 1, (int) (size - from))) {
            byte[] kept = tree.hashes().leafHash(expected - log.first());
            if (event.position() != expected || !Arrays.equals(kept, Merkle.leafHash(Leaf.of(event)))) {
                checkpoints.report(Fault.at(Fault.Kind.CHANGED, expected));
                return;
            }
            expected++;
        }
    }
}
