package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event that cannot be folded, or cannot even be read. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long position;
    private final String type;
    private final @Nullable String kind;
    private final @Nullable String recordId;
    private final @Nullable String projectId;

    private FoldFailed(
            String message,
            long position,
            String type,
            @Nullable String kind,
            @Nullable String recordId,
            @Nullable String projectId,
            RuntimeException cause) {
        super(message, cause);
        this.position = position;
        this.type = type;
        this.kind = kind;
        this.recordId = recordId;
        this.projectId = projectId;
    }

    /** Into the view of its record. */
    static FoldFailed of(Batch.Recorded<?> recorded, String projectId, String kind, String id, RuntimeException cause) {
        String type = recorded.event().getClass().getSimpleName();
        String message = "The %s at position %d cannot be folded into %s %s: %s"
                .formatted(type, recorded.position(), kind, id, cause);
        return new FoldFailed(message, recorded.position(), type, kind, id, projectId, cause);
    }

    /** By whoever says to which records it belongs. */
    static FoldFailed of(TrackedEventMessage<?> event, RuntimeException cause) {
        long position = LogReading.positionOf(event);
        String type = event.getPayloadType().getSimpleName();
        String message = "The %s at position %d cannot be folded: %s".formatted(type, position, cause);
        @Nullable String project = event.getPayload() instanceof ProjectFact it ? it.projectId() : null;
        return new FoldFailed(message, position, type, null, null, project, cause);
    }

    /** What is stored is no such event, or of another version. */
    static FoldFailed unreadable(long position, String type, RuntimeException cause) {
        String message = "The %s at position %d cannot be read: %s".formatted(type, position, cause);
        return new FoldFailed(message, position, type, null, null, null, cause);
    }

    long position() {
        return position;
    }

    String type() {
        return type;
    }

    /** Of the record's view; absent where that is not known, as its id is. */
    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    String recordId() {
        return recordId;
    }

    @Nullable
    String projectId() {
        return projectId;
    }
}
