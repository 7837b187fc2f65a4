package io.caseledger.workstation.view;

import io.caseledger.find.Fields;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import io.caseledger.workstation.AssistanceApplicant;
import io.caseledger.workstation.AssistanceOutcome;
import io.caseledger.workstation.AssistanceRequestEvent;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import io.caseledger.workstation.AssistanceRequestLifeCycle;
import io.caseledger.workstation.AssistanceRequestState;
import io.caseledger.workstation.Fit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request for assistance as it is shown.
 *
 * @param workstationId the workstation in whose queue it is, or was last
 * @param lacking in what that workstation did not fit when it was chosen
 * @param despite why it was chosen all the same
 * @param handler who of its staff works on it; absent again after a hand-over
 * @param endReason why it was withdrawn or voided
 * @param updatedAt when the last of its facts happened
 */
public record AssistanceRequestView(
        @OfPerson String id,
        String projectId,
        @Person("applicant") AssistanceApplicant applicant,
        AssistanceNeed need,
        IpRight.Kind rightKind,
        County county,
        String facts,
        @Nullable String disputeCaseId,
        AssistanceRequestState state,
        Instant filedAt,
        @Nullable String workstationId,
        List<Fit.Criterion> lacking,
        @Nullable String despite,
        @Nullable Instant assignedAt,
        @Person("handler") @Nullable String handler,
        @Nullable Instant acceptedAt,
        @Nullable AssistanceOutcome outcome,
        @Nullable String result,
        List<Evidence> evidence,
        @Nullable Instant completedAt,
        @Nullable String endReason,
        List<HandOver> handOvers,
        Instant updatedAt) {

    public static final Kind<AssistanceRequestView, AssistanceRequestEvent> KIND = new Kind<>(
            "assistance_requests",
            AssistanceRequestView.class,
            AssistanceRequestView::evolve,
            AssistanceRequestView::projectId,
            _ -> List.of(),
            Fields.of(AssistanceRequestView.class)
                    .filtered("view.projectId", "view.state", "view.county", "view.rightKind", "view.need")
                    .linked("view.workstationId", "view.disputeCaseId")
                    .ordered("view.filedAt", "view.updatedAt")
                    .searched("view.applicant.name", "view.facts", "view.result"),
            new Desk<>(
                    "view.state",
                    "view.filedAt",
                    AssistanceRequestView::isOpen,
                    it -> it.handler() == null ? List.of() : List.of(it.handler()),
                    it -> it.applicant().name()));

    /** Whether it still is to be assigned, accepted or completed. */
    boolean isOpen() {
        return switch (state) {
            case FILED, ASSIGNED, ACCEPTED -> true;
            case COMPLETED, WITHDRAWN, VOIDED -> false;
        };
    }

    /** That it was handed over from one workstation to another, and why. */
    public record HandOver(String fromWorkstationId, String toWorkstationId, String reason, Instant occurredAt) {}

    /** What it asks for, as workstations are compared with it. */
    public Fit.Wish wish() {
        return new Fit.Wish(county, rightKind, need);
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static AssistanceRequestView evolve(@Nullable AssistanceRequestView view, AssistanceRequestEvent event) {
        if (event instanceof AssistanceRequestFiled filed) {
            return filed(filed);
        }
        return Objects.requireNonNull(view).after(event);
    }

    private static AssistanceRequestView filed(AssistanceRequestFiled it) {
        return new AssistanceRequestView(
                it.assistanceRequestId(),
                it.projectId(),
                it.applicant(),
                it.need(),
                it.rightKind(),
                it.county(),
                it.facts(),
                it.disputeCaseId(),
                AssistanceRequestState.FILED,
                it.occurredAt(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                it.occurredAt());
    }

    private AssistanceRequestView after(AssistanceRequestEvent event) {
        var its = new Course(this);
        return switch (event) {
            case AssistanceRequestFiled it -> throw new IllegalStateException("Filed a second time: " + it);
            case AssistanceRequestAssigned it ->
                its.queuedAt(it.workstationId(), it.lacking(), it.despite(), handOvers)
                        .with(it);
            case AssistanceRequestHandedOver it -> {
                var handOver = new HandOver(it.fromWorkstationId(), it.workstationId(), it.reason(), it.occurredAt());
                var longer =
                        Stream.concat(handOvers.stream(), Stream.of(handOver)).toList();
                yield its.queuedAt(it.workstationId(), it.lacking(), it.despite(), longer)
                        .with(it);
            }
            case AssistanceRequestAccepted it -> its.acceptedBy(it.handler()).with(it);
            case AssistanceRequestCompleted it -> its.completed(it).with(it);
            case AssistanceRequestWithdrawn it -> its.ended(it.reason()).with(it);
            case AssistanceRequestVoided it -> its.ended(it.reason()).with(it);
            case AssistanceRequestCorrected it -> corrected(it);
        };
    }

    private AssistanceRequestView corrected(AssistanceRequestCorrected it) {
        return new AssistanceRequestView(
                id,
                projectId,
                it.applicant() == null ? applicant : it.applicant(),
                it.need() == null ? need : it.need(),
                it.rightKind() == null ? rightKind : it.rightKind(),
                it.county() == null ? county : it.county(),
                it.facts() == null ? facts : it.facts(),
                it.disputeCaseId() == null ? disputeCaseId : it.disputeCaseId(),
                state,
                filedAt,
                workstationId,
                lacking,
                despite,
                assignedAt,
                handler,
                acceptedAt,
                outcome,
                result,
                evidence,
                completedAt,
                endReason,
                handOvers,
                it.occurredAt());
    }

    /** What changes of a request while it runs; the rest stays as it was filed. */
    private static final class Course {
        private final AssistanceRequestView view;
        private @Nullable String workstationId;
        private List<Fit.Criterion> lacking;
        private @Nullable String despite;
        private @Nullable String handler;
        private @Nullable String endReason;
        private List<HandOver> handOvers;
        private @Nullable AssistanceRequestCompleted completion;

        Course(AssistanceRequestView view) {
            this.view = view;
            workstationId = view.workstationId;
            lacking = view.lacking;
            despite = view.despite;
            handler = view.handler;
            handOvers = view.handOvers;
        }

        Course queuedAt(String station, List<Fit.Criterion> lacks, @Nullable String reason, List<HandOver> all) {
            workstationId = station;
            lacking = lacks;
            despite = reason;
            handler = null;
            handOvers = all;
            return this;
        }

        Course acceptedBy(String member) {
            handler = member;
            return this;
        }

        Course completed(AssistanceRequestCompleted it) {
            completion = it;
            return this;
        }

        Course ended(String reason) {
            endReason = reason;
            return this;
        }

        AssistanceRequestView with(AssistanceRequestEvent event) {
            Instant at = event.occurredAt();
            AssistanceRequestState state = AssistanceRequestLifeCycle.after(event, view.state);
            boolean queued = state == AssistanceRequestState.ASSIGNED;
            boolean accepted = state == AssistanceRequestState.ACCEPTED;
            return new AssistanceRequestView(
                    view.id,
                    view.projectId,
                    view.applicant,
                    view.need,
                    view.rightKind,
                    view.county,
                    view.facts,
                    view.disputeCaseId,
                    state,
                    view.filedAt,
                    workstationId,
                    lacking,
                    despite,
                    queued ? at : view.assignedAt,
                    handler,
                    accepted ? at : queued ? null : view.acceptedAt,
                    completion == null ? view.outcome : completion.outcome(),
                    completion == null ? view.result : completion.result(),
                    completion == null ? view.evidence : completion.evidence(),
                    completion == null ? view.completedAt : at,
                    endReason,
                    handOvers,
                    at);
        }
    }
}
