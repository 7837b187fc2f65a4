package io.caseledger.find;

/**
 * A path that may be asked about, and what stands there.
 *
 * @param plural whether it leads through a list, so that a document may have several values
 */
public record Field(String path, Type type, boolean plural) {

    /** What stands at a path. */
    public enum Type {
        /** A short text or a name out of a list, compared as a whole. */
        WORD,
        FLAG,
        NUMBER,
        DAY,
        INSTANT,
        /** A text in which one searches. */
        TEXT
    }

    /** Whether it is ordered, and asked for ranges, as a number; days and instants are milliseconds. */
    boolean isNumeric() {
        return type == Type.NUMBER || type == Type.DAY || type == Type.INSTANT;
    }
}
