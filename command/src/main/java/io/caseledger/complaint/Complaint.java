package io.caseledger.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.NoPackInForce;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint from its notice to its end.
 *
 * <p>A notice is received and reviewed for prima facie evidence. It is rejected with reasons, or a measure is taken and
 * the notice forwarded to the seller. The seller may counter with a declaration; from its arrival at the right holder 15
 * days run, in which the right holder escalates, or after which the listings are reinstated. Then it is resolved. Until
 * then it can be withdrawn; it can be corrected, merged and voided later too, and opened again.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Complaint extends Remembering {
    private static final String WAIT = "ecommerce.declaration-wait";

    @AggregateIdentifier
    private String complaintId;

    private String projectId;
    private Standing standing;
    private Times times;
    private boolean evidenced;
    private boolean malicious;
    private @Nullable Clock clock;
    private @Nullable Instant pausedAt;

    Complaint() {}

    @CommandHandler
    Complaint(FileComplaint it, FilingDesk desk) {
        desk.receive(it);
        apply(new ComplaintFiled(
                it.complaintId(),
                it.projectId(),
                it.kind(),
                it.platform(),
                it.rightHolder(),
                it.right(),
                it.seller(),
                it.listings(),
                it.facts(),
                it.evidence(),
                it.noticeReceivedAt()));
    }

    @CommandHandler
    void handle(StartPrimaFacieReview it) {
        step(it, it.occurredAt());
        apply(new PrimaFacieReviewStarted(complaintId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(RejectNotice it) {
        step(it, it.occurredAt());
        apply(new NoticeRejected(complaintId, projectId, it.ground(), it.explanation(), it.occurredAt()));
    }

    @CommandHandler
    void handle(TakeMeasure it) {
        step(it, it.occurredAt());
        times.checkFact("forwardedToSellerAt", it.forwardedToSellerAt());
        Rejected.unless(evidenced, "EVIDENCE_MISSING");
        List<NecessaryMeasure> measures =
                it.measures().stream().distinct().sorted().toList();
        apply(new MeasureTaken(complaintId, projectId, measures, it.forwardedToSellerAt(), it.occurredAt()));
    }

    @CommandHandler
    void handle(SubmitNonInfringementDeclaration it) {
        step(it, it.occurredAt());
        apply(new NonInfringementDeclared(complaintId, projectId, it.declarant(), it.evidence(), it.occurredAt()));
    }

    @CommandHandler
    void handle(DeliverDeclaration it, Clocks clocks) {
        ComplaintLifeCycle.check(it, standing.state());
        times.checkStep("arrivedAt", it.arrivedAt());
        apply(new DeclarationDelivered(complaintId, projectId, startWait(clocks, it.arrivedAt()), it.arrivedAt()));
    }

    private static Clock startWait(Clocks clocks, Instant arrivedAt) {
        try {
            return clocks.start(WAIT, arrivedAt);
        } catch (NoPackInForce none) {
            throw Rejected.about("arrivedAt", "RULE_NOT_IN_FORCE", none.rule(), none.day());
        }
    }

    @CommandHandler
    void handle(PauseComplaintClock it, Clocks clocks) {
        step(it, it.occurredAt());
        Rejected.unless(pausedAt == null, "CLOCK_PAUSED");
        notAfterWait(clocks, it.occurredAt());
        apply(new ComplaintClockPaused(complaintId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ResumeComplaintClock it, Clocks clocks) {
        step(it, it.occurredAt());
        if (pausedAt == null) {
            throw Rejected.because("CLOCK_NOT_PAUSED");
        }
        Clock resumed = clocks.resume(waiting(), pausedAt, it.occurredAt());
        apply(new ComplaintClockResumed(complaintId, projectId, resumed, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(EscalateComplaint it, Clocks clocks) {
        step(it, it.occurredAt());
        if (pausedAt == null) {
            notAfterWait(clocks, it.occurredAt());
        }
        apply(new ComplaintEscalated(complaintId, projectId, it.body(), it.kind(), it.reference(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReinstateListings it, Clocks clocks) {
        step(it, it.occurredAt());
        Rejected.unless(pausedAt == null, "CLOCK_PAUSED");
        boolean over = clocks.isOver(waiting(), it.occurredAt());
        Rejected.unlessAbout(
                "occurredAt", over, "DECLARATION_WAIT_RUNNING", waiting().dueAt());
        apply(new ListingsReinstated(complaintId, projectId, it.occurredAt()));
    }

    @CommandHandler
    void handle(ResolveComplaint it) {
        step(it, it.occurredAt());
        apply(new ComplaintResolved(complaintId, projectId, it.outcome(), it.note(), it.occurredAt()));
    }

    @CommandHandler
    void handle(WithdrawComplaint it) {
        step(it, it.occurredAt());
        apply(new ComplaintWithdrawn(complaintId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidComplaint it) {
        step(it, it.occurredAt());
        apply(new ComplaintVoided(complaintId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenComplaint it, FilingDesk desk) {
        step(it, it.occurredAt());
        desk.receiveAgain(complaintId, standing.claim());
        apply(new ComplaintReopened(complaintId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(MergeComplaint it, FilingDesk desk) {
        step(it, it.occurredAt());
        Rejected.unlessAbout("mergedInto", !it.mergedInto().equals(complaintId), "MERGED_INTO_ITSELF");
        desk.mustGoOn(it);
        apply(new ComplaintMerged(complaintId, projectId, it.mergedInto(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectComplaint it, FilingDesk desk) {
        fact(it, it.occurredAt());
        String corrected = Correction.firstField(it);
        times.checkCorrection(it, ComplaintLifeCycle.isHandled(standing.state()));
        if (standing.isOpen()) {
            Claim claim = standing.claim();
            desk.exchange(complaintId, claim, claim.correctedBy(it), corrected);
        }
        apply(Correction.event(it, projectId));
    }

    @CommandHandler
    void handle(AddComplaintEvidence it) {
        fact(it, it.occurredAt());
        apply(new ComplaintEvidenceAdded(complaintId, projectId, it.evidence(), it.occurredAt()));
    }

    @CommandHandler
    void handle(FlagMaliciousNotice it) {
        fact(it, it.occurredAt());
        Rejected.unless(!malicious, "ALREADY_FLAGGED_MALICIOUS");
        apply(new MaliciousNoticeFlagged(complaintId, projectId, it.grounds(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ClearMaliciousFlag it) {
        fact(it, it.occurredAt());
        Rejected.unless(malicious, "NOT_FLAGGED_MALICIOUS");
        apply(new MaliciousFlagCleared(complaintId, projectId, it.grounds(), it.occurredAt()));
    }

    @CommandHandler
    void handle(PublishOutcome it) {
        ComplaintLifeCycle.check(it, standing.state());
        times.checkPublished(it.publishedAt());
        apply(new OutcomePublished(complaintId, projectId, it.url(), it.publishedAt()));
    }

    /** A step of the life cycle: possible now, and not before the one before it. */
    private void step(ComplaintCommand it, Instant occurredAt) {
        ComplaintLifeCycle.check(it, standing.state());
        times.checkStep("occurredAt", occurredAt);
    }

    private void fact(ComplaintCommand it, Instant occurredAt) {
        ComplaintLifeCycle.check(it, standing.state());
        times.checkFact("occurredAt", occurredAt);
    }

    private void notAfterWait(Clocks clocks, Instant at) {
        boolean over = clocks.isOver(waiting(), at);
        Rejected.unlessAbout(
                "occurredAt", !over, "DECLARATION_WAIT_OVER", waiting().dueAt());
    }

    private Clock waiting() {
        return Objects.requireNonNull(clock, "A delivered declaration has a clock");
    }

    @EventSourcingHandler
    void on(ComplaintEvent event, MetaData meta) {
        remember(event, meta);
        standing = Standing.after(event, standing);
        times = times == null ? Times.received(event.occurredAt()) : times.after(event);
        switch (event) {
            case ComplaintFiled it -> {
                complaintId = it.complaintId();
                projectId = it.projectId();
                evidenced = !it.evidence().isEmpty();
            }
            case ComplaintEvidenceAdded _ -> evidenced = true;
            case MaliciousNoticeFlagged _ -> malicious = true;
            case MaliciousFlagCleared _ -> malicious = false;
            case DeclarationDelivered it -> clock = it.clock();
            case ComplaintClockPaused it -> pausedAt = it.occurredAt();
            case ComplaintClockResumed it -> {
                clock = it.clock();
                pausedAt = null;
            }
            case ComplaintEscalated _, ListingsReinstated _ -> {
                clock = null;
                pausedAt = null;
            }
            case PrimaFacieReviewStarted _, NoticeRejected _, MeasureTaken _, NonInfringementDeclared _ -> {}
            case ComplaintResolved _, ComplaintWithdrawn _, ComplaintVoided _, ComplaintReopened _ -> {}
            case ComplaintMerged _, ComplaintCorrected _, OutcomePublished _ -> {}
        }
    }

    @Override
    protected String recordId() {
        return complaintId;
    }
}
