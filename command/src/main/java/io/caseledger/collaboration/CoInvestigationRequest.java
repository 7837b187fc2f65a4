package io.caseledger.collaboration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.collaboration.CoInvestigationRequestCommand.*;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A co-investigation request on its way from one member to others. Each recipient receives it, and answers or declines it
 * with a reason; the request is open until all have. A recipient may ask for more time, which the sender grants or refuses.
 * The sender may withdraw it while it is open. To answer late is possible: the answer says that it was late.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class CoInvestigationRequest extends Remembering {
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";

    /** How far a recipient is, and since when. */
    private record Progress(ResponseStage stage, Instant since) {}

    @AggregateIdentifier
    private String coInvestigationId;

    private String projectId;
    private CoInvestigationRequestState state = CoInvestigationRequestState.SENT;
    private final Map<String, Progress> recipients = new LinkedHashMap<>();
    private Clock clock;
    private Instant sentAt;
    private Instant lastStepAt;
    private @Nullable CoInvestigationExtensionRequested pending;

    CoInvestigationRequest() {}

    @CommandHandler
    CoInvestigationRequest(RequestCoInvestigation it, CollaborationDesk desk, Clocks clocks) {
        var passage = desk.open(it.coInvestigationId(), it.mechanismId(), it.from(), it.to(), it.occurredAt());
        apply(new CoInvestigationRequested(
                it.coInvestigationId(),
                passage.projectId(),
                it.mechanismId(),
                passage.from(),
                passage.to(),
                it.subject(),
                it.facts(),
                it.disputeCaseId(),
                it.complaintId(),
                List.copyOf(it.evidence()),
                it.dueOn() != null,
                AnswerLimit.start(clocks, it.occurredAt(), it.dueOn()),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(ReceiveCoInvestigation it) {
        step(it, it.memberId(), ResponseStage.SENT, it.occurredAt());
        apply(new CoInvestigationReceived(
                coInvestigationId, projectId, it.memberId(), it.receivedBy(), it.occurredAt()));
    }

    @CommandHandler
    void handle(AnswerCoInvestigation it, Clocks clocks) {
        step(it, it.memberId(), ResponseStage.RECEIVED, it.occurredAt());
        apply(new CoInvestigationAnswered(
                coInvestigationId,
                projectId,
                it.memberId(),
                it.outcome(),
                it.answer(),
                List.copyOf(it.evidence()),
                clocks.isOver(clock, it.occurredAt()),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(DeclineCoInvestigation it, Clocks clocks) {
        step(it, it.memberId(), ResponseStage.RECEIVED, it.occurredAt());
        boolean late = clocks.isOver(clock, it.occurredAt());
        apply(new CoInvestigationDeclined(
                coInvestigationId, projectId, it.memberId(), it.reason(), late, it.occurredAt()));
    }

    @CommandHandler
    void handle(RequestCoInvestigationExtension it, Clocks clocks) {
        step(it, it.memberId(), ResponseStage.RECEIVED, it.occurredAt());
        Rejected.unless(pending == null, "EXTENSION_PENDING", pending == null ? "" : pending.memberId());
        var _ = AnswerLimit.extended(clocks, clock, it.until());
        apply(new CoInvestigationExtensionRequested(
                coInvestigationId, projectId, it.memberId(), it.until(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(DecideCoInvestigationExtension it, Clocks clocks) {
        CoInvestigationRequestLifeCycle.check(it, state);
        if (pending == null) {
            throw Rejected.because("NO_EXTENSION_PENDING");
        }
        notBefore(pending.occurredAt(), it.occurredAt());
        Clock longer = it.granted() ? AnswerLimit.extended(clocks, clock, pending.until()) : null;
        apply(new CoInvestigationExtensionDecided(
                coInvestigationId, projectId, it.granted(), longer, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(WithdrawCoInvestigation it) {
        CoInvestigationRequestLifeCycle.check(it, state);
        notBefore(lastStepAt, it.occurredAt());
        apply(new CoInvestigationWithdrawn(coInvestigationId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidCoInvestigation it) {
        CoInvestigationRequestLifeCycle.check(it, state);
        notBefore(sentAt, it.occurredAt());
        apply(new CoInvestigationVoided(coInvestigationId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectCoInvestigation it) {
        CoInvestigationRequestLifeCycle.check(it, state);
        notBefore(sentAt, it.occurredAt());
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        apply(new CoInvestigationCorrected(
                coInvestigationId,
                projectId,
                it.subject(),
                it.facts(),
                it.disputeCaseId(),
                it.complaintId(),
                it.reason(),
                it.occurredAt()));
    }

    /** A step of one recipient: possible for the request and for it, and not before its step before. */
    private void step(CoInvestigationRequestCommand it, String memberId, ResponseStage stage, Instant occurredAt) {
        Progress progress = recipients.get(memberId);
        CoInvestigationRequestLifeCycle.check(it, state);
        if (progress == null) {
            throw Rejected.about("memberId", "NOT_A_RECIPIENT", memberId, String.join(", ", recipients.keySet()));
        }
        Rejected.unlessAbout(
                "memberId", progress.stage() == stage, "RECIPIENT_STAGE_FORBIDS", memberId, progress.stage(), stage);
        notBefore(progress.since(), occurredAt);
    }

    private static void notBefore(Instant earliest, Instant at) {
        Rejected.unlessAbout("occurredAt", !at.isBefore(earliest), EARLY, earliest);
    }

    @EventSourcingHandler
    void on(CoInvestigationRequestEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case CoInvestigationRequested it -> begin(it);
            case CoInvestigationReceived it -> progress(it.memberId(), ResponseStage.RECEIVED, it);
            case CoInvestigationAnswered it -> progress(it.memberId(), ResponseStage.ANSWERED, it);
            case CoInvestigationDeclined it -> progress(it.memberId(), ResponseStage.DECLINED, it);
            case CoInvestigationExtensionRequested it -> pending = it;
            case CoInvestigationExtensionDecided it -> {
                pending = null;
                clock = it.clock() == null ? clock : it.clock();
            }
            case CoInvestigationWithdrawn _, CoInvestigationVoided _, CoInvestigationCorrected _ -> {}
        }
        var stages = recipients.values().stream().map(Progress::stage).toList();
        state = CoInvestigationRequestLifeCycle.after(event, state, stages);
        if (!(event instanceof CoInvestigationCorrected) && event.occurredAt().isAfter(lastStepAt)) {
            lastStepAt = event.occurredAt();
        }
    }

    private void begin(CoInvestigationRequested it) {
        coInvestigationId = it.coInvestigationId();
        projectId = it.projectId();
        clock = it.clock();
        sentAt = it.occurredAt();
        lastStepAt = it.occurredAt();
        it.to().forEach(each -> recipients.put(each.memberId(), new Progress(ResponseStage.SENT, it.occurredAt())));
    }

    /** Who has responded needs no more time. */
    private void progress(String memberId, ResponseStage stage, CoInvestigationRequestEvent event) {
        recipients.put(memberId, new Progress(stage, event.occurredAt()));
        if (!stage.isOpen() && pending != null && pending.memberId().equals(memberId)) {
            pending = null;
        }
    }

    @Override
    protected String recordId() {
        return coInvestigationId;
    }
}
