package io.caseledger.proof;

import java.io.IOException;

/** Somebody outside who remembers checkpoints, so that the log cannot be made anew from a point on without being found out. */
interface Witness {
    /** Where it is, for people. */
    String target();

    /**
     * Leaves a checkpoint there.
     *
     * @throws Refused when the witness knows something that contradicts it, or does not know this log
     * @throws IOException when it cannot be reached; it is tried again
     */
    void take(SignedCheckpoint checkpoint) throws IOException, InterruptedException;

    /** What the witness has against a checkpoint, in a sentence for whoever runs the system. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
