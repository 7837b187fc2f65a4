package io.caseledger.proof;

import java.util.Locale;

/**
 * Where the log, its tree or its checkpoints are not what they were.
 *
 * @param from the position at which it is so, or the first of several
 * @param until the last of these positions; of two that were swapped, the other one
 */
public record Fault(Kind kind, long from, long until) {
    /** What was done. */
    public enum Kind {
        /** The event at this position is not the one that was hashed: any part of it, its time and metadata included. */
        CHANGED("The event at position %d is not the one that was hashed."),
        /** There was an event here that is gone. */
        MISSING("Events from position %d to %d are missing."),
        /** There is an event here that was not stored then. */
        INSERTED("Events from position %d to %d were inserted."),
        /** Two events stand at each other's positions. */
        SWAPPED("The events at positions %d and %d were swapped."),
        /** The log ends before the last event that was hashed or signed. */
        TRUNCATED("The log ends before position %d: the events up to position %d are missing."),
        /** The numbers of a record's events have a gap here, or come twice. */
        SEQUENCE_BROKEN("The event at position %d is not the next one of its record."),
        /** The kept hashes are not those of the log, which agrees with its checkpoints. */
        TREE_CHANGED("The hash kept of the event at position %d, or one above it, is not that of the event."),
        /** The root at this size is not the one that was signed; between these positions something is not as it was. */
        CHECKPOINT_DISAGREES("The log is not what was signed: something changed between the positions %d and %d."),
        /** A checkpoint among ours that is of another log. */
        CHECKPOINT_OF_ANOTHER_LOG("The checkpoint up to position %2$d is of another log."),
        /** A checkpoint that none of our keys signed. */
        CHECKPOINT_NOT_SIGNED("The checkpoint up to position %2$d has no valid signature of this log."),
        /** An entry among the checkpoints that cannot be read. */
        CHECKPOINT_UNREADABLE("An entry among the checkpoints, after the one up to position %d, cannot be read."),
        /** The secret that signs is not there. */
        KEY_MISSING("The key that signs checkpoints is missing.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    static Fault at(Kind kind, long position) {
        return new Fault(kind, position, position);
    }

    /** For logs and for whoever runs the system. */
    public String sentence() {
        return String.format(Locale.ROOT, kind.sentence, from, until);
    }
}
