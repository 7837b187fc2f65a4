package io.caseledger.collaboration.view;

import io.caseledger.collaboration.CoInvestigationRequestEvent;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.collaboration.CoInvestigationRequestLifeCycle;
import io.caseledger.collaboration.CoInvestigationRequestState;
import io.caseledger.collaboration.MemberName;
import io.caseledger.collaboration.ResponseStage;
import io.caseledger.collaboration.view.CoInvestigationRequestView.Extension;
import io.caseledger.collaboration.view.CoInvestigationRequestView.Response;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class CoInvestigationRequestFold {
    private final String id;
    private final String projectId;
    private final String mechanismId;
    private final MemberName from;
    private final List<Evidence> evidence;
    private final Instant sentAt;
    private final boolean dueSet;
    private List<Response> recipients;
    private String subject;
    private String facts;
    private @Nullable String disputeCaseId;
    private @Nullable String complaintId;
    private CoInvestigationRequestState state = CoInvestigationRequestState.SENT;
    private Instant dueAt;
    private @Nullable Extension pending;
    private List<Extension> extensions = List.of();
    private @Nullable String endReason;
    private List<RunningClock> clocks;
    private List<Correction> corrections = List.of();
    private Instant updatedAt;

    private CoInvestigationRequestFold(CoInvestigationRequested it) {
        id = it.coInvestigationId();
        projectId = it.projectId();
        mechanismId = it.mechanismId();
        from = it.from();
        recipients = it.to().stream().map(Response::awaited).toList();
        subject = it.subject();
        facts = it.facts();
        disputeCaseId = it.disputeCaseId();
        complaintId = it.complaintId();
        evidence = it.evidence();
        sentAt = it.occurredAt();
        dueSet = it.dueSet();
        dueAt = it.clock().dueAt();
        clocks = List.of(new RunningClock(it.clock(), null));
        updatedAt = it.occurredAt();
    }

    private CoInvestigationRequestFold(CoInvestigationRequestView it) {
        id = it.id();
        projectId = it.projectId();
        mechanismId = it.mechanismId();
        from = it.from();
        recipients = it.recipients();
        subject = it.subject();
        facts = it.facts();
        disputeCaseId = it.disputeCaseId();
        complaintId = it.complaintId();
        evidence = it.evidence();
        state = it.state();
        sentAt = it.sentAt();
        dueAt = it.dueAt();
        dueSet = it.dueSet();
        pending = it.pendingExtension();
        extensions = it.extensions();
        endReason = it.endReason();
        clocks = it.clocks();
        corrections = it.corrections();
        updatedAt = it.updatedAt();
    }

    static CoInvestigationRequestFold begin(CoInvestigationRequestEvent event) {
        if (event instanceof CoInvestigationRequested requested) {
            return new CoInvestigationRequestFold(requested);
        }
        throw new IllegalStateException("A request begins with its sending, not with " + event);
    }

    static CoInvestigationRequestFold of(CoInvestigationRequestView view, CoInvestigationRequestEvent event) {
        var fold = new CoInvestigationRequestFold(view);
        fold.updatedAt = event.occurredAt();
        fold.take(event);
        var stages = fold.recipients.stream().map(Response::stage).toList();
        fold.state = CoInvestigationRequestLifeCycle.after(event, view.state(), stages);
        if (!CoInvestigationRequestLifeCycle.isOpen(fold.state)) {
            fold.clocks = List.of();
            fold.pending = null;
        }
        return fold;
    }

    private void take(CoInvestigationRequestEvent event) {
        switch (event) {
            case CoInvestigationRequested it -> throw new IllegalStateException("Sent a second time: " + it);
            case CoInvestigationReceived it -> change(it.memberId(), old -> received(old, it));
            case CoInvestigationAnswered it -> respond(it.memberId(), old -> answered(old, it));
            case CoInvestigationDeclined it -> respond(it.memberId(), old -> declined(old, it));
            case CoInvestigationExtensionRequested it -> {
                pending = new Extension(it.memberId(), it.until(), it.reason(), it.occurredAt(), null, null, null);
                extensions =
                        Stream.concat(extensions.stream(), Stream.of(pending)).toList();
            }
            case CoInvestigationExtensionDecided it -> decide(it);
            case CoInvestigationWithdrawn it -> endReason = it.reason();
            case CoInvestigationVoided it -> endReason = it.reason();
            case CoInvestigationCorrected it -> correct(it);
        }
    }

    private static Response received(Response old, CoInvestigationReceived it) {
        return new Response(
                old.memberId(),
                old.name(),
                ResponseStage.RECEIVED,
                it.receivedBy(),
                it.occurredAt(),
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }

    private static Response answered(Response old, CoInvestigationAnswered it) {
        return new Response(
                old.memberId(),
                old.name(),
                ResponseStage.ANSWERED,
                old.receivedBy(),
                old.receivedAt(),
                it.outcome(),
                it.answer(),
                it.evidence(),
                null,
                it.occurredAt(),
                it.late());
    }

    private static Response declined(Response old, CoInvestigationDeclined it) {
        return new Response(
                old.memberId(),
                old.name(),
                ResponseStage.DECLINED,
                old.receivedBy(),
                old.receivedAt(),
                null,
                null,
                List.of(),
                it.reason(),
                it.occurredAt(),
                it.late());
    }

    private void change(String memberId, UnaryOperator<Response> how) {
        recipients = recipients.stream()
                .map(it -> it.memberId().equals(memberId) ? how.apply(it) : it)
                .toList();
    }

    /** Who has responded needs no more time. */
    private void respond(String memberId, UnaryOperator<Response> how) {
        change(memberId, how);
        if (pending != null && pending.memberId().equals(memberId)) {
            pending = null;
        }
    }

    private void decide(CoInvestigationExtensionDecided it) {
        extensions = extensions.stream()
                .map(each -> each.equals(pending) ? decided(each, it) : each)
                .toList();
        pending = null;
        Clock longer = it.clock();
        if (longer != null) {
            dueAt = longer.dueAt();
            clocks = List.of(new RunningClock(longer, null));
        }
    }

    private static Extension decided(Extension asked, CoInvestigationExtensionDecided it) {
        return new Extension(
                asked.memberId(),
                asked.until(),
                asked.reason(),
                asked.requestedAt(),
                it.granted(),
                it.reason(),
                it.occurredAt());
    }

    private void correct(CoInvestigationCorrected it) {
        subject = it.subject() == null ? subject : it.subject();
        facts = it.facts() == null ? facts : it.facts();
        disputeCaseId = it.disputeCaseId() == null ? disputeCaseId : it.disputeCaseId();
        complaintId = it.complaintId() == null ? complaintId : it.complaintId();
        corrections = Correction.and(corrections, it.reason(), it.occurredAt());
    }

    private List<String> awaited() {
        return recipients.stream()
                .filter(it -> it.stage().isOpen())
                .map(Response::memberId)
                .toList();
    }

    private LocalDate lastDay() {
        return Zone.lastDayOf(dueAt);
    }

    CoInvestigationRequestView view() {
        boolean open = CoInvestigationRequestLifeCycle.isOpen(state);
        return new CoInvestigationRequestView(
                id,
                projectId,
                mechanismId,
                from,
                recipients,
                subject,
                facts,
                disputeCaseId,
                complaintId,
                evidence,
                state,
                open,
                open ? awaited() : List.of(),
                sentAt,
                dueAt,
                lastDay(),
                dueSet,
                pending,
                extensions,
                endReason,
                clocks,
                corrections,
                updatedAt);
    }
}
