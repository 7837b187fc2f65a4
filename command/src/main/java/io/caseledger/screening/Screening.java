package io.caseledger.screening;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.screening.Remedies.Step;
import io.caseledger.screening.ScreeningCommand.AcceptRisk;
import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.BeginScreening;
import io.caseledger.screening.ScreeningCommand.CorrectScreening;
import io.caseledger.screening.ScreeningCommand.DeliverScreening;
import io.caseledger.screening.ScreeningCommand.FinishRemediation;
import io.caseledger.screening.ScreeningCommand.RecheckRemediation;
import io.caseledger.screening.ScreeningCommand.ReviseScreening;
import io.caseledger.screening.ScreeningCommand.ReviseScreeningProfile;
import io.caseledger.screening.ScreeningCommand.SignScreening;
import io.caseledger.screening.ScreeningCommand.StartRemediation;
import io.caseledger.screening.ScreeningCommand.SubmitScreening;
import io.caseledger.screening.ScreeningCommand.VoidScreening;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningEvent.ScreeningCorrected;
import io.caseledger.screening.ScreeningEvent.ScreeningDelivered;
import io.caseledger.screening.ScreeningEvent.ScreeningProfileRevised;
import io.caseledger.screening.ScreeningEvent.ScreeningReopened;
import io.caseledger.screening.ScreeningEvent.ScreeningSigned;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.screening.ScreeningEvent.ScreeningVoided;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A risk screening of one enterprise and its report. It begins as a draft with the checklist in force; each clause is
 * answered; complete, it is submitted, delivered, and signed for by the enterprise, which makes it count. It may be
 * reopened as the draft of a next revision. Meanwhile each risk is remedied and checked again.
 * {@link ScreeningLifeCycle} has the table of the report, {@link Remedies} that of a risk.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Screening extends Remembering {
    @AggregateIdentifier
    private String screeningId;

    private String projectId;
    private String checklist;
    private ScreeningState state;
    private int revision = 1;
    private Instant begunAt;
    private Instant revisionBegunAt;
    private Instant lastStepAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant signedAt;
    private final Remedies remedies = new Remedies();

    Screening() {}

    /** Not a command handler itself: {@link ScreeningDesk} takes the number first. */
    Screening(BeginScreening it, RiskChecklists checklists) {
        LocalDate day = Zone.dayOf(it.occurredAt());
        RiskChecklist inForce = checklists
                .inForceOn(day)
                .orElseThrow(() -> Rejected.about("occurredAt", "CHECKLIST_NOT_IN_FORCE", day));
        apply(new ScreeningBegun(
                it.screeningId(),
                it.projectId(),
                it.number(),
                inForce.version(),
                it.enterprise(),
                List.copyOf(it.inventory()),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(ReviseScreeningProfile it) {
        checkWork(it, it.occurredAt());
        apply(new ScreeningProfileRevised(
                screeningId, projectId, it.enterprise(), List.copyOf(it.inventory()), it.occurredAt()));
    }

    @CommandHandler
    void handle(AssessClause it, RiskChecklists checklists) {
        checkWork(it, it.occurredAt());
        apply(new ClauseAssessed(
                screeningId,
                projectId,
                it.clauseId(),
                it.conclusion(),
                it.finding(),
                List.copyOf(it.evidence()),
                RiskRules.risk(it, checklists.kept(checklist)),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(SubmitScreening it, RiskChecklists checklists) {
        checkStep(it, it.occurredAt(), "occurredAt");
        List<String> missing = remedies.unanswered(checklists.kept(checklist));
        Rejected.unless(missing.isEmpty(), "CLAUSES_UNANSWERED", checklist, String.join(", ", missing));
        apply(new ScreeningSubmitted(screeningId, projectId, revision, it.submitter(), it.occurredAt()));
    }

    @CommandHandler
    void handle(DeliverScreening it) {
        checkStep(it, it.deliveredAt(), "deliveredAt");
        apply(new ScreeningDelivered(screeningId, projectId, revision, it.recipient(), it.deliveredAt()));
    }

    @CommandHandler
    void handle(SignScreening it) {
        checkStep(it, it.signedAt(), "signedAt");
        apply(new ScreeningSigned(screeningId, projectId, revision, it.signer(), it.signerPosition(), it.signedAt()));
    }

    @CommandHandler
    void handle(ReviseScreening it) {
        checkStep(it, it.occurredAt(), "occurredAt");
        apply(new ScreeningReopened(screeningId, projectId, revision + 1, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(StartRemediation it) {
        checkRemedy(it, it.clauseId(), Step.StartRemediation, it.occurredAt());
        apply(new RemediationStarted(screeningId, projectId, it.clauseId(), it.note(), it.occurredAt()));
    }

    @CommandHandler
    void handle(FinishRemediation it) {
        checkRemedy(it, it.clauseId(), Step.FinishRemediation, it.occurredAt());
        apply(new RemediationFinished(
                screeningId, projectId, it.clauseId(), it.result(), List.copyOf(it.evidence()), it.occurredAt()));
    }

    @CommandHandler
    void handle(RecheckRemediation it) {
        checkRemedy(it, it.clauseId(), Step.RecheckRemediation, it.occurredAt());
        apply(new RemediationRechecked(
                screeningId, projectId, it.clauseId(), it.checker(), it.passed(), it.note(), it.occurredAt()));
    }

    @CommandHandler
    void handle(AcceptRisk it) {
        checkRemedy(it, it.clauseId(), Step.AcceptRisk, it.occurredAt());
        apply(new RiskAccepted(screeningId, projectId, it.clauseId(), it.decidedBy(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectScreening it) {
        ScreeningLifeCycle.check(it, state);
        checkNotBefore(begunAt, it.occurredAt(), "occurredAt");
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        Rejected.unless(deliveredAt != null || !it.changesDelivery(), "NOT_DELIVERED_YET");
        Rejected.unless(signedAt != null || !it.changesSignature(), "NOT_SIGNED_YET");
        checkOrder(it);
        apply(new ScreeningCorrected(
                screeningId,
                projectId,
                revision,
                it.enterprise(),
                it.recipient(),
                it.deliveredAt(),
                it.signer(),
                it.signerPosition(),
                it.signedAt(),
                it.reason(),
                it.occurredAt()));
    }

    /** Corrected times stay in order: submitted, delivered, signed. */
    private void checkOrder(CorrectScreening it) {
        Instant delivered = it.deliveredAt() == null ? deliveredAt : it.deliveredAt();
        Instant signed = it.signedAt() == null ? signedAt : it.signedAt();
        if (it.deliveredAt() != null && submittedAt != null) {
            checkNotBefore(submittedAt, it.deliveredAt(), "deliveredAt");
        }
        if (delivered != null && signed != null && signed.isBefore(delivered)) {
            throw it.signedAt() == null
                    ? Rejected.about("deliveredAt", "OCCURRED_AFTER_NEXT_STEP", signed)
                    : Rejected.about("signedAt", "OCCURRED_BEFORE_PREVIOUS_STEP", delivered);
        }
    }

    @CommandHandler
    void handle(VoidScreening it) {
        ScreeningLifeCycle.check(it, state);
        checkNotBefore(begunAt, it.occurredAt(), "occurredAt");
        apply(new ScreeningVoided(screeningId, projectId, remedies.open(), it.reason(), it.occurredAt()));
    }

    /** Work on a draft is noted in any order, but not before the draft began. */
    private void checkWork(ScreeningCommand command, Instant at) {
        ScreeningLifeCycle.check(command, state);
        checkNotBefore(revisionBegunAt, at, "occurredAt");
    }

    private void checkStep(ScreeningCommand command, Instant at, String field) {
        ScreeningLifeCycle.check(command, state);
        checkNotBefore(lastStepAt, at, field);
    }

    private void checkRemedy(ScreeningCommand command, String clauseId, Step step, Instant at) {
        ScreeningLifeCycle.check(command, state);
        remedies.check(clauseId, step, at);
    }

    private static void checkNotBefore(Instant earliest, Instant at, String field) {
        Rejected.unlessAbout(field, !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }

    @EventSourcingHandler
    void on(ScreeningEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case ScreeningBegun begun -> begin(begun);
            case ScreeningProfileRevised revised -> worked(revised);
            case ClauseAssessed assessed -> {
                remedies.answered(assessed.clauseId(), assessed.conclusion(), assessed.occurredAt());
                worked(assessed);
            }
            case ScreeningSubmitted submitted -> {
                state(ScreeningState.SUBMITTED, submitted);
                submittedAt = submitted.occurredAt();
            }
            case ScreeningDelivered delivered -> {
                state(ScreeningState.DELIVERED, delivered);
                deliveredAt = delivered.occurredAt();
            }
            case ScreeningSigned signed -> {
                state(ScreeningState.SIGNED, signed);
                signedAt = signed.occurredAt();
            }
            case ScreeningReopened reopened -> reopen(reopened);
            case RemediationStarted it ->
                remedies.stepped(it.clauseId(), RemediationStatus.IN_PROGRESS, it.occurredAt());
            case RemediationFinished it -> remedies.stepped(it.clauseId(), RemediationStatus.DONE, it.occurredAt());
            case RemediationRechecked it -> remedies.stepped(it.clauseId(), after(it), it.occurredAt());
            case RiskAccepted it -> remedies.stepped(it.clauseId(), RemediationStatus.ACCEPTED_RISK, it.occurredAt());
            case ScreeningCorrected corrected -> correct(corrected);
            case ScreeningVoided voided -> state(ScreeningState.VOIDED, voided);
        }
    }

    private void begin(ScreeningBegun begun) {
        screeningId = begun.screeningId();
        projectId = begun.projectId();
        checklist = begun.checklist();
        begunAt = begun.occurredAt();
        revisionBegunAt = begun.occurredAt();
        state(ScreeningState.DRAFT, begun);
    }

    private void worked(ScreeningEvent event) {
        lastStepAt = event.occurredAt().isAfter(lastStepAt) ? event.occurredAt() : lastStepAt;
    }

    private void reopen(ScreeningReopened reopened) {
        state(ScreeningState.DRAFT, reopened);
        revision = reopened.revision();
        revisionBegunAt = reopened.occurredAt();
        submittedAt = null;
        deliveredAt = null;
        signedAt = null;
    }

    private static RemediationStatus after(RemediationRechecked it) {
        return it.passed() ? RemediationStatus.VERIFIED : RemediationStatus.IN_PROGRESS;
    }

    private void correct(ScreeningCorrected it) {
        deliveredAt = it.deliveredAt() == null ? deliveredAt : it.deliveredAt();
        signedAt = it.signedAt() == null ? signedAt : it.signedAt();
        Instant last = signedAt == null ? deliveredAt : signedAt;
        lastStepAt = last == null ? lastStepAt : last;
    }

    private void state(ScreeningState next, ScreeningEvent step) {
        state = next;
        lastStepAt = step.occurredAt();
    }

    @Override
    protected String recordId() {
        return screeningId;
    }
}
