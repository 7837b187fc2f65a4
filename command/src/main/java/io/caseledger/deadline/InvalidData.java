package io.caseledger.deadline;

/** A rule pack or calendar file is wrong; the message names the file and the key. */
public final class InvalidData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidData(String message) {
        super(message);
    }

    InvalidData(String message, Throwable cause) {
        super(message, cause);
    }
}
