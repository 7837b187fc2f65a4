package io.caseledger.workstation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import io.caseledger.workstation.AssistanceRequestCommand.*;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A request for assistance from its filing to its result. It is assigned to the queue of a workstation that operates and
 * fits, or does not fit but is chosen for a stated reason; somebody there accepts it and completes it. Until then it can be
 * handed over to another workstation, also from one that has closed, and it can be withdrawn. It can be corrected at any time,
 * and voided when it never was.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class AssistanceRequest extends Remembering {
    @AggregateIdentifier
    private String assistanceRequestId;

    private String projectId;
    private AssistanceRequestState state;
    private Fit.Wish wish;
    private String workstationId;
    private Instant filedAt;
    private Instant lastStepAt;

    AssistanceRequest() {}

    @CommandHandler
    AssistanceRequest(FileAssistanceRequest it, WorkstationDesk desk) {
        check(it.applicant());
        desk.receive(it);
        apply(new AssistanceRequestFiled(
                it.assistanceRequestId(),
                it.projectId(),
                it.applicant(),
                it.need(),
                it.rightKind(),
                it.county(),
                it.facts(),
                it.disputeCaseId(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(AssignAssistanceRequest it, WorkstationDesk desk) {
        step(it, it.occurredAt());
        List<Fit.Criterion> lacking = lacking(it.workstationId(), it.despite(), desk);
        apply(new AssistanceRequestAssigned(
                assistanceRequestId, projectId, it.workstationId(), lacking, it.despite(), it.occurredAt()));
    }

    @CommandHandler
    void handle(AcceptAssistanceRequest it, WorkstationDesk desk) {
        step(it, it.occurredAt());
        Profile station = desk.operating(null, workstationId);
        Rejected.unlessAbout("handler", station.employs(it.handler()), "HANDLER_NOT_ON_STAFF", it.handler());
        apply(new AssistanceRequestAccepted(
                assistanceRequestId, projectId, workstationId, it.handler(), it.occurredAt()));
    }

    @CommandHandler
    void handle(HandOverAssistanceRequest it, WorkstationDesk desk) {
        step(it, it.occurredAt());
        boolean another = !it.workstationId().equals(workstationId);
        Rejected.unlessAbout("workstationId", another, "HANDED_OVER_TO_ITSELF", workstationId);
        List<Fit.Criterion> lacking = lacking(it.workstationId(), it.despite(), desk);
        apply(new AssistanceRequestHandedOver(
                assistanceRequestId,
                projectId,
                workstationId,
                it.workstationId(),
                lacking,
                it.despite(),
                it.reason(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(CompleteAssistanceRequest it) {
        step(it, it.occurredAt());
        apply(new AssistanceRequestCompleted(
                assistanceRequestId,
                projectId,
                workstationId,
                it.outcome(),
                it.result(),
                List.copyOf(it.evidence()),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(WithdrawAssistanceRequest it) {
        step(it, it.occurredAt());
        apply(new AssistanceRequestWithdrawn(assistanceRequestId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectAssistanceRequest it, WorkstationDesk desk) {
        AssistanceRequestLifeCycle.check(it, state);
        notBefore(filedAt, it.occurredAt());
        Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
        if (it.applicant() != null) {
            check(it.applicant());
        }
        desk.mustBeCase(it.disputeCaseId());
        apply(new AssistanceRequestCorrected(
                assistanceRequestId,
                projectId,
                it.applicant(),
                it.need(),
                it.rightKind(),
                it.county(),
                it.facts(),
                it.disputeCaseId(),
                it.reason(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidAssistanceRequest it) {
        step(it, it.occurredAt());
        apply(new AssistanceRequestVoided(assistanceRequestId, projectId, it.reason(), it.occurredAt()));
    }

    private static void check(AssistanceApplicant applicant) {
        boolean person = applicant.kind() == AssistanceApplicant.Kind.PERSON;
        Rejected.unlessAbout("applicant.uscc", !person || applicant.uscc() == null, "PERSON_HAS_NO_USCC");
        Rejected.unlessAbout("applicant.uscc", person || applicant.uscc() != null, "REQUIRED");
    }

    /** What the workstation lacks; refused unless it operates, and unless there is a reason to choose it despite that. */
    private List<Fit.Criterion> lacking(String chosen, @Nullable String despite, WorkstationDesk desk) {
        List<Fit.Criterion> lacking =
                desk.operating("workstationId", chosen).fit(wish).lacking();
        String names = lacking.stream().map(Enum::name).collect(Collectors.joining(", "));
        Rejected.unlessAbout(
                "despite", lacking.isEmpty() || despite != null, "WORKSTATION_DOES_NOT_FIT", chosen, names);
        return lacking;
    }

    private void step(AssistanceRequestCommand it, Instant at) {
        AssistanceRequestLifeCycle.check(it, state);
        notBefore(lastStepAt, at);
    }

    private static void notBefore(Instant earliest, Instant at) {
        Rejected.unlessAbout("occurredAt", !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }

    @EventSourcingHandler
    void on(AssistanceRequestEvent event, MetaData meta) {
        remember(event, meta);
        state = AssistanceRequestLifeCycle.after(event, state);
        switch (event) {
            case AssistanceRequestFiled it -> {
                assistanceRequestId = it.assistanceRequestId();
                projectId = it.projectId();
                wish = new Fit.Wish(it.county(), it.rightKind(), it.need());
                filedAt = it.occurredAt();
            }
            case AssistanceRequestAssigned it -> workstationId = it.workstationId();
            case AssistanceRequestHandedOver it -> workstationId = it.workstationId();
            case AssistanceRequestCorrected it -> wish = wish.corrected(it.county(), it.rightKind(), it.need());
            case AssistanceRequestAccepted _, AssistanceRequestCompleted _ -> {}
            case AssistanceRequestWithdrawn _, AssistanceRequestVoided _ -> {}
        }
        if (!(event instanceof AssistanceRequestCorrected)) {
            lastStepAt = event.occurredAt();
        }
    }

    @Override
    protected String recordId() {
        return assistanceRequestId;
    }
}
