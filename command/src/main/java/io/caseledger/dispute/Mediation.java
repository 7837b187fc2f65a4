package io.caseledger.dispute;

import static io.caseledger.dispute.StepClocks.CONFIRMATION;
import static io.caseledger.dispute.StepClocks.CONSUMER_MEDIATION;
import static io.caseledger.dispute.StepClocks.MEDIATION;

import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.MediationEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mediation of a case, and what the parties settle among themselves.
 *
 * @param refusedBy the parties that clearly refused it, which nobody may mediate after that (人民调解法 17)
 * @param agreedAt when the last mediated agreement took effect
 * @param underWay whether a mediation was begun that has no agreement yet
 */
record Mediation(
        List<String> refusedBy,
        boolean underWay,
        @Nullable Instant agreedAt,
        boolean settled,
        Confirmation confirmation) {
    static final Mediation NONE = new Mediation(List.of(), false, null, false, Confirmation.NOT_ASKED);

    /** Where the judicial confirmation of the last agreement stands (人民调解法 33). */
    enum Confirmation {
        NOT_ASKED,
        PENDING,
        DECIDED
    }

    Mediation after(MediationEvent event) {
        return switch (event) {
            case MediationStarted _ -> new Mediation(refusedBy, true, agreedAt, settled, confirmation);
            case MediationExtended _ -> this;
            case MediationRefused it -> new Mediation(with(it.partyRef()), false, agreedAt, settled, confirmation);
            case MediationFailed _ -> new Mediation(refusedBy, false, agreedAt, settled, confirmation);
            case DisputeSettled _ -> new Mediation(refusedBy, underWay, agreedAt, true, confirmation);
            case MediationAgreed it ->
                new Mediation(refusedBy, false, it.occurredAt(), settled, Confirmation.NOT_ASKED);
            case JudicialConfirmationRequested _ ->
                new Mediation(refusedBy, underWay, agreedAt, settled, Confirmation.PENDING);
            case JudicialConfirmationDecided _ ->
                new Mediation(refusedBy, underWay, agreedAt, settled, Confirmation.DECIDED);
        };
    }

    private List<String> with(String partyRef) {
        var all = new ArrayList<>(refusedBy);
        all.add(partyRef);
        return List.copyOf(all);
    }

    boolean agreed() {
        return agreedAt != null;
    }

    MediationEvent decide(MediationCommand command, CaseFile file, StepClocks clocks) {
        String id = file.caseId();
        String project = file.projectId();
        return switch (command) {
            case StartMediation it -> start(it, file, clocks);
            case ExtendMediation it -> {
                mustBeUnderWay(file);
                clocks.extend(MEDIATION);
                yield new MediationExtended(id, project, it.reason(), it.occurredAt(), clocks.done());
            }
            case RefuseMediation it -> {
                file.contents().checkParty(it.partyRef());
                Rejected.unlessAbout(
                        "partyRef", !refusedBy.contains(it.partyRef()), "MEDIATION_REFUSED_ALREADY", it.partyRef());
                mustBeUnderWay(file);
                clocks.drop(MEDIATION, CONSUMER_MEDIATION);
                yield new MediationRefused(id, project, it.partyRef(), it.note(), it.occurredAt(), clocks.done());
            }
            case FailMediation it -> {
                mustBeUnderWay(file);
                ended(clocks);
                yield new MediationFailed(id, project, it.reason(), it.occurredAt(), clocks.done());
            }
            case RecordSettlement it -> {
                ended(clocks);
                yield new DisputeSettled(
                        id, project, it.terms(), it.compensationInYuan(), it.occurredAt(), clocks.done());
            }
            case RecordMediationAgreement it -> {
                mustBeUnderWay(file);
                ended(clocks).start(CONFIRMATION);
                yield new MediationAgreed(
                        id,
                        project,
                        it.agreementNumber(),
                        it.terms(),
                        it.compensationInYuan(),
                        it.occurredAt(),
                        clocks.done());
            }
            case RequestJudicialConfirmation it -> request(it, file, clocks);
            case DecideJudicialConfirmation it -> {
                Rejected.unless(confirmation == Confirmation.PENDING, "NO_CONFIRMATION_PENDING");
                yield new JudicialConfirmationDecided(
                        id, project, it.confirmed(), it.documentNumber(), it.occurredAt());
            }
        };
    }

    private MediationStarted start(StartMediation it, CaseFile file, StepClocks clocks) {
        Rejected.unless(refusedBy.isEmpty(), "MEDIATION_REFUSED", String.join(", ", refusedBy));
        if (file.channel() != Channel.CONSUMER_COMPLAINT && file.contents().hasPatent()) {
            var _ = it.complex() ? clocks.startExtended(MEDIATION) : clocks.start(MEDIATION);
        }
        return new MediationStarted(file.caseId(), file.projectId(), it.complex(), it.occurredAt(), clocks.done());
    }

    /** What is agreed cannot fail any more, nor be agreed twice. */
    private void mustBeUnderWay(CaseFile file) {
        Rejected.unless(underWay || file.state() != DisputeState.MEDIATING, "MEDIATION_AGREED_ALREADY");
    }

    private static StepClocks ended(StepClocks clocks) {
        return clocks.answer(MEDIATION).answer(CONSUMER_MEDIATION);
    }

    private JudicialConfirmationRequested request(RequestJudicialConfirmation it, CaseFile file, StepClocks clocks) {
        if (agreedAt == null) {
            throw Rejected.because("NO_MEDIATION_AGREEMENT");
        }
        Rejected.unless(confirmation == Confirmation.NOT_ASKED, "CONFIRMATION_ALREADY_REQUESTED");
        Rejected.unlessAbout(
                "occurredAt", !it.occurredAt().isBefore(agreedAt), "OCCURRED_BEFORE_PREVIOUS_STEP", agreedAt);
        var limit = clocks.find(CONFIRMATION).orElseThrow(() -> Rejected.because("CLOCK_NOT_RUNNING", CONFIRMATION));
        Rejected.unlessAbout(
                "occurredAt",
                !clocks.isOver(limit),
                "CONFIRMATION_TOO_LATE",
                limit.clock().dueAt());
        clocks.answer(CONFIRMATION);
        return new JudicialConfirmationRequested(
                file.caseId(), file.projectId(), it.court(), it.occurredAt(), clocks.done());
    }
}
