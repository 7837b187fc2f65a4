package io.caseledger.proof;

import io.caseledger.proof.Fault.Kind;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.util.Arrays;
import java.util.List;

/** The first event whose hash is not the one that was kept: finds out what was done there. */
record Suspect(Log log, HashTree kept, long size, StoredEvent event) {
    /** So many events after it are looked at for the one that stood in its place. */
    private static final int INSERTED_AT_MOST = 1_000;

    /** What was done, given that the log is wrong and not the kept hashes. */
    Fault fault() {
        long position = event.position();
        List<StoredEvent> after = log.after(position, INSERTED_AT_MOST);
        long own = ownPlace();
        if (own >= 0) {
            boolean swapped = log.at(List.of(own)).stream().anyMatch(it -> stoodAt(it, position));
            return swapped ? new Fault(Kind.SWAPPED, position, own) : new Fault(Kind.MISSING, position, own - 1);
        }
        return after.stream()
                .filter(it -> stoodAt(it, position))
                .findFirst()
                .map(it -> new Fault(Kind.INSERTED, position, it.position() - 1))
                .orElseGet(() -> Fault.at(Kind.CHANGED, position));
    }

    /** The later position at which this very event stood when it was hashed; -1 where there is none. */
    private long ownPlace() {
        for (long index = index(event.position()) + 1; index < size; index++) {
            if (stoodAt(event, index + log.first())) {
                return index + log.first();
            }
        }
        return -1;
    }

    private boolean stoodAt(StoredEvent it, long position) {
        return index(position) < size
                && Arrays.equals(Merkle.leafHash(Leaf.of(it, position)), kept.leafHash(index(position)));
    }

    private long index(long position) {
        return position - log.first();
    }
}
