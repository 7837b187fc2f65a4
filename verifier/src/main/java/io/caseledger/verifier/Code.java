package io.caseledger.verifier;

/** What can break. The names are stable: scripts and other people's verifiers may go by them. */
enum Code {
    /** The manifest is none, or of another form. */
    MANIFEST(Where.WHOLE),
    /** A file of the bundle is not there. */
    FILE_MISSING(Where.WHOLE),
    /** A file is not the one that the manifest names. */
    FILE_DIFFERS(Where.WHOLE),
    /** A file cannot be unpacked. */
    FILE_UNREADABLE(Where.WHOLE),
    /** A line is not an event. */
    LINE_UNREADABLE(Where.EVENT),
    /** There is no event where one was recorded. */
    EVENT_MISSING(Where.EVENT),
    /** An event stands where there can be none: twice, out of order, or beyond the end. */
    EVENT_UNEXPECTED(Where.EVENT),
    /** An event is not what was recorded at its position. */
    EVENT_CHANGED(Where.EVENT),
    /** The event of a position was taken out, and those after it were moved up. */
    EVENT_REMOVED(Where.EVENT),
    /** An event was put in, and those after it were moved down. */
    EVENT_INSERTED(Where.EVENT),
    /** Two events stand at each other's positions. */
    EVENTS_SWAPPED(Where.EVENT),
    /** A stream does not go on with its next sequence. */
    SEQUENCE_BROKEN(Where.EVENT),
    /** The tree over the events is not the one that was signed. */
    TREE_DIFFERS(Where.WHOLE),
    /** A checkpoint is none. */
    CHECKPOINT_UNREADABLE(Where.WHOLE),
    /** A checkpoint is of another log. */
    CHECKPOINT_OF_ANOTHER_LOG(Where.WHOLE),
    /** A checkpoint is not signed by the key. */
    CHECKPOINT_NOT_SIGNED(Where.WHOLE),
    /** The checkpoints of the bundle do not say what the manifest says. */
    CHECKPOINT_LACKING(Where.WHOLE),
    /** The checkpoint from outside knows more events than the bundle has. */
    LOG_TOO_SHORT(Where.WHOLE),
    /** A proof is none. */
    PROOF_UNREADABLE(Where.WHOLE),
    /** A proof is not of the event that stands at its position. */
    PROOF_OF_ANOTHER_EVENT(Where.EVENT),
    /** An event cannot be read or folded by this version. */
    EVENT_UNREADABLE(Where.EVENT),
    /** The figures are said to lack an event that nobody set aside. */
    ASIDE_NOT_DECIDED(Where.EVENT),
    /** The definitions of indicators are not those of this version. */
    DEFINITIONS_DIFFER(Where.WHOLE),
    /** The figures that follow from the events are not those that were shown. */
    FIGURES_DIFFER(Where.WHOLE);

    private final Where where;

    /** What it is about. */
    private enum Where {
        WHOLE,
        EVENT
    }

    Code(Where where) {
        this.where = where;
    }

    /** Whether it is an event that breaks. */
    boolean isOfEvent() {
        return where == Where.EVENT;
    }
}
