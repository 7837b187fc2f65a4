package io.caseledger.screening.view;

import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.IpAsset;
import io.caseledger.screening.RemediationStatus;
import io.caseledger.screening.ScreeningEvent;
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
import io.caseledger.screening.ScreeningState;
import io.caseledger.screening.view.ScreeningItem.Step;
import io.caseledger.screening.view.ScreeningView.Correction;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class ScreeningFold {
    private final String id;
    private final String projectId;
    private final String number;
    private final String checklist;
    private final Instant begunAt;
    private ScreeningState state;
    private int revision;
    private @Nullable String revisionReason;
    private EnterpriseProfile enterprise;
    private List<IpAsset> inventory;
    private final List<ScreeningItem> items;
    private final List<ScreeningRevision> revisions;
    private @Nullable String voidReason;
    private final List<Correction> corrections;
    private long position;
    private Instant lastStepAt;

    ScreeningFold(ScreeningBegun begun) {
        id = begun.screeningId();
        projectId = begun.projectId();
        number = begun.number();
        checklist = begun.checklist();
        begunAt = begun.occurredAt();
        state = ScreeningState.DRAFT;
        revision = 1;
        enterprise = begun.enterprise();
        inventory = begun.inventory();
        items = new ArrayList<>();
        revisions = new ArrayList<>();
        corrections = new ArrayList<>();
        lastStepAt = begun.occurredAt();
    }

    ScreeningFold(ScreeningView view) {
        id = view.id();
        projectId = view.projectId();
        number = view.number();
        checklist = view.checklist();
        begunAt = view.begunAt();
        state = view.state();
        revision = view.revision();
        revisionReason = view.revisionReason();
        enterprise = view.enterprise();
        inventory = view.inventory();
        items = new ArrayList<>(view.items());
        revisions = new ArrayList<>(view.revisions());
        voidReason = view.voidReason();
        corrections = new ArrayList<>(view.corrections());
        position = view.position();
        lastStepAt = view.lastStepAt();
    }

    ScreeningView view() {
        boolean submitted = !revisions.isEmpty() && revisions.getLast().revision() == revision;
        ScreeningRevision present = submitted ? revisions.getLast() : null;
        List<ScreeningRevision> signed =
                revisions.stream().filter(it -> it.signedAt() != null).toList();
        Instant firstSigned = signed.isEmpty() ? null : signed.getFirst().signedAt();
        return new ScreeningView(
                id,
                projectId,
                number,
                state,
                revision,
                revisionReason,
                checklist,
                enterprise,
                signed.isEmpty()
                        ? enterprise.uscc()
                        : signed.getLast().enterprise().uscc(),
                inventory,
                List.copyOf(items),
                state == ScreeningState.VOIDED
                        ? 0
                        : (int) items.stream().filter(ScreeningItem::isOpen).count(),
                begunAt,
                present == null ? null : present.submittedAt(),
                present == null ? null : present.deliveredAt(),
                present == null ? null : present.signedAt(),
                List.copyOf(revisions),
                firstSigned != null,
                firstSigned == null ? null : Zone.dayOf(firstSigned),
                state == ScreeningState.VOIDED,
                voidReason,
                List.copyOf(corrections),
                position,
                lastStepAt);
    }

    ScreeningFold with(Placed placed) {
        ScreeningEvent event = placed.event();
        position = placed.position();
        lastStepAt = event.occurredAt();
        switch (event) {
            case ScreeningBegun _ -> {}
            case ScreeningProfileRevised it -> {
                enterprise = it.enterprise();
                inventory = it.inventory();
            }
            case ClauseAssessed it -> assess(it);
            case ScreeningSubmitted it -> submit(it);
            case ScreeningDelivered it -> {
                state = ScreeningState.DELIVERED;
                present(now -> now.delivered(it.recipient(), it.occurredAt(), position));
            }
            case ScreeningSigned it -> {
                state = ScreeningState.SIGNED;
                present(now -> now.signed(it.signer(), it.signerPosition(), it.occurredAt(), position));
            }
            case ScreeningReopened it -> {
                state = ScreeningState.DRAFT;
                revision = it.revision();
                revisionReason = it.reason();
            }
            case RemediationStarted it ->
                step(
                        it.clauseId(),
                        new Step(RemediationStatus.IN_PROGRESS, null, it.note(), List.of(), it.occurredAt()));
            case RemediationFinished it ->
                step(
                        it.clauseId(),
                        new Step(RemediationStatus.DONE, null, it.result(), it.evidence(), it.occurredAt()));
            case RemediationRechecked it ->
                step(it.clauseId(), new Step(after(it), it.checker(), it.note(), List.of(), it.occurredAt()));
            case RiskAccepted it ->
                step(
                        it.clauseId(),
                        new Step(
                                RemediationStatus.ACCEPTED_RISK,
                                it.decidedBy(),
                                it.reason(),
                                List.of(),
                                it.occurredAt()));
            case ScreeningCorrected it -> correct(it);
            case ScreeningVoided it -> {
                state = ScreeningState.VOIDED;
                voidReason = it.reason();
            }
        }
        return this;
    }

    static RemediationStatus after(RemediationRechecked it) {
        return it.passed() ? RemediationStatus.VERIFIED : RemediationStatus.IN_PROGRESS;
    }

    private void assess(ClauseAssessed it) {
        var item = new ScreeningItem(
                it.clauseId(),
                it.conclusion(),
                it.finding(),
                it.evidence(),
                it.risk(),
                it.risk() == null ? null : RemediationStatus.OPEN,
                List.of(),
                it.occurredAt());
        items.removeIf(before -> before.clauseId().equals(it.clauseId()));
        items.add(item);
    }

    private void submit(ScreeningSubmitted it) {
        state = ScreeningState.SUBMITTED;
        revisions.add(new ScreeningRevision(
                revision,
                revisionReason,
                enterprise,
                inventory,
                List.copyOf(items),
                it.submitter(),
                it.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                position,
                it.occurredAt()));
    }

    private void step(String clauseId, Step step) {
        items.replaceAll(it -> it.clauseId().equals(clauseId) ? it.after(step) : it);
    }

    private void present(UnaryOperator<ScreeningRevision> change) {
        revisions.set(revisions.size() - 1, change.apply(revisions.getLast()));
    }

    private void correct(ScreeningCorrected it) {
        enterprise = or(it.enterprise(), enterprise);
        present(now -> new ScreeningRevision(
                now.revision(),
                now.reason(),
                enterprise,
                now.inventory(),
                now.items(),
                now.submitter(),
                now.submittedAt(),
                it.recipient() == null ? now.recipient() : it.recipient(),
                it.deliveredAt() == null ? now.deliveredAt() : it.deliveredAt(),
                it.signer() == null ? now.signer() : it.signer(),
                it.signerPosition() == null ? now.signerPosition() : it.signerPosition(),
                it.signedAt() == null ? now.signedAt() : it.signedAt(),
                position,
                it.occurredAt()));
        corrections.add(new Correction(it.revision(), it.reason(), it.occurredAt()));
    }

    private static <T> T or(@Nullable T corrected, T known) {
        return corrected == null ? known : corrected;
    }
}
