package io.caseledger.dispute.view;

import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.SuspensionGround;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request for adjudication that was docketed (立案), with its steps.
 *
 * @param extendedAt when it was given more time
 * @param terminatedAt when it ended without a decision
 */
public record DocketView(
        String docketNumber,
        Instant docketedAt,
        List<Copy> copies,
        List<Hearing> hearings,
        List<Suspension> suspensions,
        @Nullable Instant extendedAt,
        @Nullable Instant terminatedAt,
        @Nullable String terminationReason) {

    /** The copy of the request on its way to a respondent, and back as a reply (答辩). */
    public record Copy(
            String partyRef,
            Instant sentAt,
            @Nullable Instant receivedAt,
            @Nullable Instant repliedAt) {}

    /** An oral hearing (口头审理). */
    public record Hearing(
            Instant hearingAt,
            String place,
            @Nullable Instant heldAt,
            @Nullable String note) {}

    /** A time in which the adjudication rested (中止), until it was resumed (恢复). */
    public record Suspension(
            SuspensionGround ground,
            String reason,
            Instant suspendedAt,
            @Nullable Instant resumedAt,
            @Nullable String resumeReason) {}

    static DocketView of(AdjudicationDocketed it) {
        return new DocketView(it.docketNumber(), it.occurredAt(), List.of(), List.of(), List.of(), null, null, null);
    }

    DocketView after(DisputeEvent event) {
        return switch (event) {
            case CopySent it -> copies(More.and(copies, new Copy(it.partyRef(), it.occurredAt(), null, null)));
            case CopyReceived it ->
                copy(it.partyRef(), sent -> new Copy(sent.partyRef(), sent.sentAt(), it.occurredAt(), null));
            case ReplyReceived it ->
                copy(
                        it.partyRef(),
                        sent -> new Copy(sent.partyRef(), sent.sentAt(), sent.receivedAt(), it.occurredAt()));
            case OralHearingScheduled it -> scheduled(new Hearing(it.hearingAt(), it.place(), null, null));
            case OralHearingHeld it ->
                hearings(More.changingLast(
                        hearings,
                        _ -> true,
                        planned -> new Hearing(planned.hearingAt(), planned.place(), it.occurredAt(), it.note())));
            case AdjudicationSuspended it ->
                suspensions(
                        More.and(suspensions, new Suspension(it.ground(), it.reason(), it.occurredAt(), null, null)));
            case AdjudicationResumed it ->
                suspensions(More.changingLast(
                        suspensions,
                        _ -> true,
                        rest -> new Suspension(
                                rest.ground(), rest.reason(), rest.suspendedAt(), it.occurredAt(), it.reason())));
            case AdjudicationExtended it ->
                new DocketView(
                        docketNumber,
                        docketedAt,
                        copies,
                        hearings,
                        suspensions,
                        it.occurredAt(),
                        terminatedAt,
                        terminationReason);
            case AdjudicationTerminated it ->
                new DocketView(
                        docketNumber,
                        docketedAt,
                        copies,
                        hearings,
                        suspensions,
                        extendedAt,
                        it.occurredAt(),
                        it.reason());
            default -> this;
        };
    }

    /** Another day takes the place of one that was not held. */
    private DocketView scheduled(Hearing planned) {
        boolean moved = !hearings.isEmpty() && hearings.getLast().heldAt() == null;
        return hearings(moved ? More.changingLast(hearings, _ -> true, _ -> planned) : More.and(hearings, planned));
    }

    private DocketView copy(String partyRef, UnaryOperator<Copy> change) {
        return copies(More.changingLast(copies, it -> it.partyRef().equals(partyRef), change));
    }

    private DocketView copies(List<Copy> now) {
        return new DocketView(
                docketNumber, docketedAt, now, hearings, suspensions, extendedAt, terminatedAt, terminationReason);
    }

    private DocketView hearings(List<Hearing> now) {
        return new DocketView(
                docketNumber, docketedAt, copies, now, suspensions, extendedAt, terminatedAt, terminationReason);
    }

    private DocketView suspensions(List<Suspension> now) {
        return new DocketView(
                docketNumber, docketedAt, copies, hearings, now, extendedAt, terminatedAt, terminationReason);
    }
}
