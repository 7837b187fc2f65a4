package io.caseledger.views;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.complaint.ComplaintEvent.ComplaintFiled;
import io.caseledger.complaint.ComplaintEvent.ComplaintMerged;
import io.caseledger.complaint.ComplaintEvent.ComplaintResolved;
import io.caseledger.complaint.ComplaintEvent.ComplaintVoided;
import io.caseledger.complaint.ComplaintEvent.NoticeRejected;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.CaseFileEvent.DisputeJoined;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.dispute.OutcomeEvent.DisputeClosed;
import io.caseledger.dispute.OutcomeEvent.DisputeMarkedDuplicate;
import io.caseledger.dispute.OutcomeEvent.DisputeVoided;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What of a record's events counts as of an instant, with the rules written down a second time, event by event. */
final class NaivePast {
    private static final Set<Class<?>> SAY_WHAT_WAS_TRUE = Set.of(
            ComplaintVoided.class,
            ComplaintMerged.class,
            ComplaintCorrected.class,
            ReferralVoided.class,
            ReferralCorrected.class,
            DisputeVoided.class,
            DisputeMarkedDuplicate.class,
            DisputeCorrected.class,
            DisputeJoined.class);

    private final List<Entry> known;
    private final Map<Entry, Instant> times = new HashMap<>();

    NaivePast(List<Entry> known) {
        this.known = known;
        known.stream().filter(NaivePast::isStep).forEach(it -> times.put(it, earlier(occurredAt(it), it.at())));
        known.forEach(this::correct);
    }

    private static boolean isStep(Entry it) {
        return !SAY_WHAT_WAS_TRUE.contains(it.fact().getClass());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant occurredAt(Entry it) {
        return switch (it.fact()) {
            case ComplaintEvent event -> event.occurredAt();
            case ReferralEvent event -> event.occurredAt();
            case DisputeEvent event -> event.occurredAt();
            case ProjectClosed event -> Zone.startOf(event.closedOn());
            default -> it.at();
        };
    }

    private void correct(Entry it) {
        switch (it.fact()) {
            case ComplaintCorrected said -> {
                correct(it, said.noticeReceivedAt(), ComplaintFiled.class::isInstance);
                correct(it, said.handledAt(), NaivePast::isHandling);
            }
            case ReferralCorrected said -> correct(it, said.receiptedAt(), ReferralReceipted.class::isInstance);
            case DisputeCorrected said -> {
                correct(it, said.receivedAt(), DisputeRegistered.class::isInstance);
                correct(it, said.closedAt(), DisputeClosed.class::isInstance);
            }
            default -> {}
        }
    }

    static boolean isHandling(ProjectFact it) {
        return it instanceof NoticeRejected || it instanceof ComplaintResolved;
    }

    private void correct(Entry by, @Nullable Instant right, Predicate<ProjectFact> which) {
        Entry first = firstBefore(by, which);
        if (right != null && first != null) {
            times.put(first, earlier(right, by.at()));
        }
    }

    private @Nullable Entry firstBefore(Entry end, Predicate<ProjectFact> which) {
        return known.stream()
                .filter(it -> it.position() < end.position() && which.test(it.fact()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the first step of a sort happened no earlier than those before it. */
    boolean isInOrderUpTo(Predicate<ProjectFact> which) {
        for (Entry it : known) {
            if (which.test(it.fact())) {
                Instant at = times.get(it);
                return known.stream()
                        .filter(each -> each.position() < it.position() && times.containsKey(each))
                        .noneMatch(each -> times.get(each).isAfter(at));
            }
        }
        return false;
    }

    List<ProjectFact> asOf(@Nullable Instant bound) {
        if (bound == null) {
            return known.stream().map(Entry::fact).toList();
        }
        var steps = new ArrayList<Entry>();
        for (Entry it : known) {
            Instant at = times.get(it);
            if (at != null) {
                if (!at.isBefore(bound)) {
                    break;
                }
                steps.add(it);
            }
        }
        return steps.isEmpty()
                ? List.of()
                : known.stream()
                        .filter(it -> steps.contains(it) || !isStep(it))
                        .map(it -> about(it, steps))
                        .toList();
    }

    private ProjectFact about(Entry it, List<Entry> steps) {
        return switch (it.fact()) {
            case ComplaintCorrected said
            when isToCome(it, steps, NaivePast::isHandling) ->
                new ComplaintCorrected(
                        said.complaintId(),
                        said.projectId(),
                        said.platform(),
                        said.rightHolder(),
                        said.right(),
                        said.seller(),
                        said.facts(),
                        said.noticeReceivedAt(),
                        null,
                        said.reason(),
                        said.occurredAt());
            case ReferralCorrected said
            when isToCome(it, steps, ReferralReceipted.class::isInstance) ->
                new ReferralCorrected(
                        said.referralId(),
                        said.projectId(),
                        said.leadId(),
                        said.leadType(),
                        said.right(),
                        said.suspect(),
                        said.facts(),
                        said.valueInYuan(),
                        said.recipient(),
                        said.legalBasis(),
                        null,
                        null,
                        null,
                        said.reason(),
                        said.occurredAt(),
                        said.limits());
            case DisputeCorrected said
            when isToCome(it, steps, DisputeClosed.class::isInstance) ->
                new DisputeCorrected(
                        said.caseId(),
                        said.projectId(),
                        said.disputeType(),
                        said.petitioners(),
                        said.respondents(),
                        said.rights(),
                        said.ecommerce(),
                        said.platform(),
                        said.county(),
                        said.needs(),
                        said.facts(),
                        said.receivedAt(),
                        null,
                        said.reason(),
                        said.occurredAt(),
                        said.clocks());
            default -> it.fact();
        };
    }

    private boolean isToCome(Entry said, List<Entry> steps, Predicate<ProjectFact> which) {
        Entry first = firstBefore(said, which);
        return first != null && !steps.contains(first);
    }
}
