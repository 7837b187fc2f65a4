package io.caseledger.complaint.view;

import static java.util.Objects.requireNonNull;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.ComplaintLifeCycle;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.complaint.RejectionGround;
import io.caseledger.complaint.view.ComplaintView.Declaration;
import io.caseledger.complaint.view.ComplaintView.Escalation;
import io.caseledger.deadline.RunningClock;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class ComplaintFold {
    private final String id;
    private final String projectId;
    private final ComplaintKind kind;
    private final List<Listing> listings;
    private String platform;
    private Organisation rightHolder;
    private IpRight right;
    private InPlatformOperator seller;
    private String facts;
    private List<Evidence> evidence;
    private ComplaintState state;
    private List<NecessaryMeasure> measures = List.of();
    private @Nullable Instant forwardedToSellerAt;
    private @Nullable Declaration declaration;
    private @Nullable Escalation escalation;
    private @Nullable RejectionGround rejectionGround;
    private @Nullable String rejectionExplanation;
    private @Nullable ComplaintOutcome outcome;
    private @Nullable String outcomeNote;
    private boolean malicious;
    private @Nullable String maliciousGrounds;
    private @Nullable String mergedInto;
    private @Nullable String endReason;
    private Instant receivedAt;
    private LocalDate openedOn;
    private @Nullable LocalDate handledOn;
    private @Nullable String publishedUrl;
    private @Nullable Instant publishedAt;
    private List<RunningClock> clocks = List.of();
    private Instant updatedAt;

    private ComplaintFold(ComplaintFiled it) {
        id = it.complaintId();
        projectId = it.projectId();
        kind = it.kind();
        listings = it.listings();
        platform = it.platform();
        rightHolder = it.rightHolder();
        right = it.right();
        seller = it.seller();
        facts = it.facts();
        evidence = it.evidence();
        state = ComplaintState.NOTICE_RECEIVED;
        receivedAt = it.occurredAt();
        openedOn = Zone.dayOf(it.occurredAt());
        updatedAt = it.occurredAt();
    }

    private ComplaintFold(ComplaintView it) {
        id = it.id();
        projectId = it.projectId();
        kind = it.kind();
        listings = it.listings();
        platform = it.platform();
        rightHolder = it.rightHolder();
        right = it.right();
        seller = it.seller();
        facts = it.facts();
        evidence = it.evidence();
        state = it.state();
        measures = it.measures();
        forwardedToSellerAt = it.forwardedToSellerAt();
        declaration = it.declaration();
        escalation = it.escalation();
        rejectionGround = it.rejectionGround();
        rejectionExplanation = it.rejectionExplanation();
        outcome = it.outcome();
        outcomeNote = it.outcomeNote();
        malicious = it.malicious();
        maliciousGrounds = it.maliciousGrounds();
        mergedInto = it.mergedInto();
        endReason = it.endReason();
        receivedAt = it.receivedAt();
        openedOn = it.openedOn();
        handledOn = it.handledOn();
        publishedUrl = it.publishedUrl();
        publishedAt = it.publishedAt();
        clocks = it.clocks();
        updatedAt = it.updatedAt();
    }

    static ComplaintFold begin(ComplaintEvent event) {
        if (event instanceof ComplaintFiled filed) {
            return new ComplaintFold(filed);
        }
        throw new IllegalStateException("A complaint begins with its filing, not with " + event);
    }

    static ComplaintFold of(ComplaintView view, ComplaintEvent event) {
        var fold = new ComplaintFold(view);
        fold.state = ComplaintLifeCycle.after(event, view.state());
        fold.updatedAt = event.occurredAt();
        fold.take(event);
        if (fold.state != ComplaintState.DECLARATION_DELIVERED) {
            fold.clocks = List.of();
        }
        if (ComplaintLifeCycle.isHandled(fold.state) && fold.handledOn == null) {
            fold.handledOn = Zone.dayOf(event.occurredAt());
        }
        return fold;
    }

    private void take(ComplaintEvent event) {
        switch (event) {
            case ComplaintFiled it -> throw new IllegalStateException("Filed a second time: " + it);
            case PrimaFacieReviewStarted _ -> {}
            case NoticeRejected it -> {
                rejectionGround = it.ground();
                rejectionExplanation = it.explanation();
            }
            case MeasureTaken it -> {
                measures = it.measures();
                forwardedToSellerAt = it.forwardedToSellerAt();
            }
            case NonInfringementDeclared it ->
                declaration = new Declaration(it.declarant(), it.evidence(), it.occurredAt(), null);
            case DeclarationDelivered it -> {
                var made = requireNonNull(declaration);
                declaration = new Declaration(made.declarant(), made.evidence(), made.submittedAt(), it.occurredAt());
                clocks = List.of(new RunningClock(it.clock(), null));
            }
            case ComplaintClockPaused it ->
                clocks = List.of(new RunningClock(clocks.getFirst().clock(), it.occurredAt()));
            case ComplaintClockResumed it -> clocks = List.of(new RunningClock(it.clock(), null));
            case ComplaintEscalated it ->
                escalation = new Escalation(it.body(), it.kind(), it.reference(), it.occurredAt());
            case ListingsReinstated _ -> measures = List.of();
            case ComplaintResolved it -> {
                outcome = it.outcome();
                outcomeNote = it.note();
            }
            case ComplaintWithdrawn it -> endReason = it.reason();
            case ComplaintVoided it -> endReason = it.reason();
            case ComplaintMerged it -> {
                mergedInto = it.mergedInto();
                endReason = it.reason();
            }
            case ComplaintReopened it -> reopen(it);
            case ComplaintCorrected it -> correct(it);
            case ComplaintEvidenceAdded it ->
                evidence =
                        Stream.concat(evidence.stream(), it.evidence().stream()).toList();
            case MaliciousNoticeFlagged it -> flag(it.grounds());
            case MaliciousFlagCleared _ -> flag(null);
            case OutcomePublished it -> {
                publishedUrl = it.url();
                publishedAt = it.occurredAt();
            }
        }
    }

    /** What ended it is undone; what was published stays published, and the first day of handling stays the first. */
    private void reopen(ComplaintReopened it) {
        openedOn = Zone.dayOf(it.occurredAt());
        rejectionGround = null;
        rejectionExplanation = null;
        outcome = null;
        outcomeNote = null;
    }

    private void flag(@Nullable String grounds) {
        malicious = grounds != null;
        maliciousGrounds = grounds;
    }

    private void correct(ComplaintCorrected it) {
        platform = it.platform() == null ? platform : it.platform();
        rightHolder = it.rightHolder() == null ? rightHolder : it.rightHolder();
        right = it.right() == null ? right : it.right();
        seller = it.seller() == null ? seller : it.seller();
        facts = it.facts() == null ? facts : it.facts();
        handledOn = it.handledAt() == null ? handledOn : Zone.dayOf(it.handledAt());
        if (it.noticeReceivedAt() != null) {
            boolean neverReopened = openedOn.equals(Zone.dayOf(receivedAt));
            receivedAt = it.noticeReceivedAt();
            openedOn = neverReopened ? Zone.dayOf(receivedAt) : openedOn;
        }
    }

    ComplaintView view() {
        return new ComplaintView(
                id,
                projectId,
                kind,
                platform,
                rightHolder,
                right,
                seller,
                listings,
                facts,
                evidence,
                state,
                measures,
                forwardedToSellerAt,
                declaration,
                escalation,
                rejectionGround,
                rejectionExplanation,
                outcome,
                outcomeNote,
                malicious,
                maliciousGrounds,
                mergedInto,
                endReason,
                receivedAt,
                Zone.dayOf(receivedAt),
                openedOn,
                ComplaintLifeCycle.isHandled(state),
                handledOn,
                state == ComplaintState.VOIDED,
                state == ComplaintState.MERGED,
                state == ComplaintState.WITHDRAWN,
                publishedUrl,
                publishedAt,
                clocks,
                updatedAt);
    }
}
