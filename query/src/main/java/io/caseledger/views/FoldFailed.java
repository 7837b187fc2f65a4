package io.caseledger.views;

/** An event that cannot be folded into the view of its record. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long position;
    private final String type;
    private final String kind;
    private final String recordId;

    FoldFailed(long position, String type, String kind, String recordId, RuntimeException cause) {
        super(
                "The %s at position %d cannot be folded into %s %s: %s"
                        .formatted(type, position, kind, recordId, cause),
                cause);
        this.position = position;
        this.type = type;
        this.kind = kind;
        this.recordId = recordId;
    }

    long position() {
        return position;
    }

    String type() {
        return type;
    }

    String kind() {
        return kind;
    }

    String recordId() {
        return recordId;
    }
}
