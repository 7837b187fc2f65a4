package io.caseledger.deliverable.view;

import io.caseledger.deliverable.DeliverableEvent;
import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.deliverable.DeliverableState;
import io.caseledger.find.Fields;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable as it is shown.
 *
 * @param report whether it is a report
 * @param whitePaper whether it is a white paper
 * @param state of the version that speaks for it: the accepted or published one, or else the last one
 * @param versions the earliest first
 * @param speaking the number of the version that speaks for it
 * @param abstractText how the abstract of that version begins
 * @param longEnough whether that version is long enough for a report
 * @param abstractFits whether that version has an abstract that is short enough
 * @param countsDisagree whether another way of counting would answer one of the two otherwise
 * @param acceptedOn the local day on which it was accepted, on which a report counts
 * @param compiled whether some version of a white paper is final
 * @param publishedOn the local day on which it was published, on which a white paper counts
 * @param updatedAt when the last of its facts happened
 */
public record DeliverableView(
        String id,
        String projectId,
        DeliverableKind kind,
        boolean report,
        boolean whitePaper,
        String title,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        DeliverableState state,
        List<DeliverableVersion> versions,
        @Nullable Integer speaking,
        @Nullable String abstractText,
        boolean longEnough,
        boolean abstractFits,
        boolean countsDisagree,
        boolean accepted,
        @Nullable LocalDate acceptedOn,
        boolean compiled,
        boolean published,
        @Nullable LocalDate publishedOn,
        boolean voided,
        @Nullable String voidReason,
        List<Correction> corrections,
        Instant registeredAt,
        Instant updatedAt) {

    public static final Kind<DeliverableView, DeliverableEvent> KIND = new Kind<>(
            "deliverables",
            DeliverableView.class,
            DeliverableView::evolve,
            DeliverableView::projectId,
            _ -> List.of(),
            Fields.of(DeliverableView.class)
                    .filtered(
                            "view.projectId",
                            "view.kind",
                            "view.state",
                            "view.longEnough",
                            "view.abstractFits",
                            "view.countsDisagree")
                    .ordered(
                            "view.registeredAt",
                            "view.dueOn",
                            "view.acceptedOn",
                            "view.publishedOn",
                            "view.title",
                            "view.updatedAt")
                    .naming("view.title")
                    .searched("view.title", "view.responsible", "view.abstractText"),
            new Desk<>(
                    "view.state",
                    "view.registeredAt",
                    DeliverableView::isOpen,
                    _ -> List.of(),
                    DeliverableView::title));

    public static final Feed<DeliverableView, DeliverableEvent, DeliverableEvent> FEED =
            Feed.of(KIND, DeliverableEvent.class, DeliverableEvent::deliverableId);

    /** That something was put right, and why; of one version, or of the whole. */
    public record Correction(@Nullable Integer version, String reason, Instant occurredAt) {}

    /** Whether something is still to be done about it. */
    boolean isOpen() {
        return switch (state) {
            case REGISTERED, UPLOADED, SUBMITTED, RETURNED, PASSED, COMPILED -> true;
            case ACCEPTED, PUBLISHED, VOIDED -> false;
        };
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static DeliverableView evolve(@Nullable DeliverableView view, DeliverableEvent event) {
        if (view == null) {
            return registered(event);
        }
        return switch (event) {
            case DeliverableRegistered it -> throw new IllegalStateException("Registered a second time: " + it);
            case DeliverableCorrected it -> view.corrected(it);
            case DeliverableVoided it -> view.with(view.versions, view.corrections, it.reason(), it);
            case DeliverableAcceptanceCorrected it -> view.with(it, it.reason());
            case PublicationCorrected it -> view.with(it, it.reason());
            case OfVersion it -> view.with(it, null);
        };
    }

    private static DeliverableView registered(DeliverableEvent event) {
        if (!(event instanceof DeliverableRegistered it)) {
            throw new IllegalStateException("A deliverable begins with its registration, not with " + event);
        }
        return of(it, List.of(), List.of(), null, it.occurredAt());
    }

    private DeliverableView corrected(DeliverableCorrected it) {
        var registered =
                new DeliverableRegistered(id, projectId, kind, it.title(), it.responsible(), it.dueOn(), registeredAt);
        return of(
                registered,
                versions,
                and(new Correction(null, it.reason(), it.occurredAt())),
                voidReason,
                it.occurredAt());
    }

    private DeliverableView with(OfVersion event, @Nullable String correction) {
        var after = new ArrayList<>(versions);
        if (event instanceof DeliverableVersionUploaded it) {
            after.add(DeliverableVersion.of(it));
        } else {
            after.replaceAll(it -> it.number() == event.version() ? it.after(event) : it);
        }
        List<Correction> all =
                correction == null ? corrections : and(new Correction(event.version(), correction, event.occurredAt()));
        return with(List.copyOf(after), all, voidReason, event);
    }

    private List<Correction> and(Correction one) {
        var more = new ArrayList<>(corrections);
        more.add(one);
        return List.copyOf(more);
    }

    private DeliverableView with(
            List<DeliverableVersion> all, List<Correction> put, @Nullable String reason, DeliverableEvent event) {
        var same = new DeliverableRegistered(id, projectId, kind, title, responsible, dueOn, registeredAt);
        return of(same, all, put, reason, event.occurredAt());
    }

    private static DeliverableView of(
            DeliverableRegistered it,
            List<DeliverableVersion> versions,
            List<Correction> corrections,
            @Nullable String voidReason,
            Instant updatedAt) {
        Standing standing = Standing.of(it.kind(), versions, voidReason != null);
        DeliverableVersion speaking = standing.version();
        return new DeliverableView(
                it.deliverableId(),
                it.projectId(),
                it.kind(),
                it.kind() == DeliverableKind.REPORT,
                it.kind() == DeliverableKind.WHITE_PAPER,
                it.title(),
                it.responsible(),
                it.dueOn(),
                standing.state(),
                versions,
                speaking == null ? null : speaking.number(),
                speaking == null ? null : speaking.abstractText(),
                speaking != null && speaking.longEnough(),
                speaking != null && speaking.abstractFits(),
                speaking != null && it.kind() == DeliverableKind.REPORT && speaking.countsDisagree(),
                standing.acceptedOn() != null,
                standing.acceptedOn(),
                standing.compiled(),
                standing.publishedOn() != null,
                standing.publishedOn(),
                voidReason != null,
                voidReason,
                corrections,
                it.occurredAt(),
                updatedAt);
    }
}
