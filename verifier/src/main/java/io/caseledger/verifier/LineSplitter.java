package io.caseledger.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one after the other in a buffer that is used again. */
final class LineSplitter {
    private static final int BUFFER = 1 << 18;

    /** No event is as large: what is longer is no line. */
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int length;
    private int next;
    private int end;

    LineSplitter(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        from = next;
        int at = from;
        while (true) {
            if (at == end) {
                int kept = end - from;
                if (!fill()) {
                    length = kept;
                    next = end;
                    return kept > 0;
                }
                at = kept; // the line begins at 0 now
            }
            if (buffer[at] == '\n') {
                length = at - from;
                next = at + 1;
                return true;
            }
            at++;
        }
    }

    /** Reads on behind what there is of the line at hand, which then stands at the beginning. */
    private boolean fill() throws IOException {
        int kept = end - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, kept);
            from = 0;
        } else if (kept == buffer.length) {
            if (kept >= LONGEST) {
                throw new IOException("A line of more than " + LONGEST + " bytes");
            }
            buffer = Arrays.copyOf(buffer, kept * 2);
        }
        int read = in.read(buffer, kept, buffer.length - kept);
        end = kept + Math.max(read, 0);
        return read > 0;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }
}
