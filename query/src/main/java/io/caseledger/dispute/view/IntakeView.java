package io.caseledger.dispute.view;

import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.IntakeEvent.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the receipt of a case to its acceptance or rejection.
 *
 * @param acceptedAt when it was accepted, at once or on an objection
 */
public record IntakeView(
        List<Supplement> supplements,
        @Nullable Instant acceptedAt,
        @Nullable Rejection rejection,
        @Nullable Objection objection,
        @Nullable Instant checkExtendedAt) {
    static final IntakeView NONE = new IntakeView(List.of(), null, null, null, null);

    /** What was asked for (补正), and what came. */
    public record Supplement(
            String missing,
            Instant requestedAt,
            @Nullable String note,
            @Nullable Instant suppliedAt) {}

    /** Why the case was not accepted (不予受理). */
    public record Rejection(String reasons, Instant occurredAt) {}

    /** The objection to a rejection, with its decision once there is one. */
    public record Objection(
            String grounds,
            Instant raisedAt,
            @Nullable Boolean upheld,
            @Nullable String reasons,
            @Nullable Instant decidedAt) {}

    IntakeView after(DisputeEvent event) {
        return switch (event) {
            case DisputeSupplementRequested it ->
                supplemented(More.and(supplements, new Supplement(it.missing(), it.occurredAt(), null, null)));
            case DisputeSupplementSupplied it ->
                supplemented(More.changingLast(
                        supplements,
                        _ -> true,
                        asked -> new Supplement(asked.missing(), asked.requestedAt(), it.note(), it.occurredAt())));
            case DisputeAccepted it -> accepted(it.occurredAt());
            case DisputeRejected it ->
                new IntakeView(
                        supplements, null, new Rejection(it.reasons(), it.occurredAt()), objection, checkExtendedAt);
            case RejectionObjected it -> objected(new Objection(it.grounds(), it.occurredAt(), null, null, null));
            case RejectionObjectionDecided it -> decided(it);
            case LeadCheckExtended it -> new IntakeView(supplements, acceptedAt, rejection, objection, it.occurredAt());
            default -> this;
        };
    }

    private IntakeView supplemented(List<Supplement> now) {
        return new IntakeView(now, acceptedAt, rejection, objection, checkExtendedAt);
    }

    private IntakeView accepted(Instant at) {
        return new IntakeView(supplements, at, rejection, objection, checkExtendedAt);
    }

    private IntakeView objected(Objection now) {
        return new IntakeView(supplements, acceptedAt, rejection, now, checkExtendedAt);
    }

    private IntakeView decided(RejectionObjectionDecided it) {
        String grounds = objection == null ? "" : objection.grounds();
        Instant raisedAt = objection == null ? it.occurredAt() : objection.raisedAt();
        var now = objected(new Objection(grounds, raisedAt, it.upheld(), it.reasons(), it.occurredAt()));
        return it.upheld() ? now.accepted(it.occurredAt()) : now;
    }
}
