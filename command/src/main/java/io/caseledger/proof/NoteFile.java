package io.caseledger.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text of notes, one after the other, with an empty line after each. */
final class NoteFile {
    private NoteFile() {}

    /** Gets each note that is there whole. */
    interface Taker {
        void take(byte[] note, long from);
    }

    /** Finds all notes; gives where the last whole one ends. */
    static long read(Path path, Taker taker) throws IOException {
        long whole = 0;
        long at = 0;
        int emptyLines = 0;
        boolean lineBegins = true;
        var note = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                at++;
                if (next == '\n' && lineBegins && ++emptyLines == 2) {
                    taker.take(note.toByteArray(), whole);
                    note.reset();
                    emptyLines = 0;
                    whole = at;
                } else {
                    note.write(next);
                    lineBegins = next == '\n';
                }
            }
        }
        return whole;
    }
}
