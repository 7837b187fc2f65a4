package io.caseledger.proof;

/**
 * A checkpoint and the note in which it was signed.
 *
 * @param note with the signatures of the log and of its witnesses
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
    /**
     * Reads a note, and believes nothing: whoever holds a key asks the note whether it {@link SignedNote#isSignedBy is
     * signed} by it.
     *
     * @throws IllegalArgumentException when it is not the note of a checkpoint
     */
    public static SignedCheckpoint parse(String text) {
        var note = SignedNote.parse(text);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    public long size() {
        return checkpoint.size();
    }
}
