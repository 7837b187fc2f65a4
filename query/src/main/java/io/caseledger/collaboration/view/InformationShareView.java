package io.caseledger.collaboration.view;

import io.caseledger.collaboration.InformationClassification;
import io.caseledger.collaboration.InformationShareEvent;
import io.caseledger.collaboration.InformationShareEvent.InformationShareVoided;
import io.caseledger.collaboration.InformationShareEvent.InformationShared;
import io.caseledger.collaboration.InformationShareEvent.SharedInformationRead;
import io.caseledger.collaboration.InformationShareEvent.SharedInformationRecalled;
import io.caseledger.collaboration.InformationShareState;
import io.caseledger.collaboration.MemberName;
import io.caseledger.find.Fields;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shared information as it is shown: who received it, and who read it when.
 *
 * @param recipients who received it; those who read it have a receipt
 * @param unreadBy the members that have not read it and still may; none once it was recalled or voided
 */
public record InformationShareView(
        @OfPerson String id,
        String projectId,
        String mechanismId,
        MemberName from,
        List<Recipient> recipients,
        List<String> unreadBy,
        String subject,
        IpRight right,
        String facts,
        List<Evidence> evidence,
        InformationClassification classification,
        @Nullable String disputeCaseId,
        @Nullable String complaintId,
        InformationShareState state,
        Instant sharedAt,
        @Nullable Instant recalledAt,
        @Nullable String recallReason,
        @Nullable String voidReason,
        Instant updatedAt) {

    public static final Kind<InformationShareView, InformationShareEvent> KIND = new Kind<>(
            "information_shares",
            InformationShareView.class,
            InformationShareView::evolve,
            InformationShareView::projectId,
            _ -> List.of(),
            Fields.of(InformationShareView.class)
                    .filtered("view.projectId", "view.state", "view.classification")
                    .linked(
                            "view.mechanismId",
                            "view.from.memberId",
                            "view.recipients.memberId",
                            "view.unreadBy",
                            "view.disputeCaseId",
                            "view.complaintId")
                    .ordered("view.sharedAt", "view.updatedAt")
                    .searched("view.subject", "view.facts", "view.right.number", "view.right.title"),
            new Desk<>(
                    "view.state",
                    "view.sharedAt",
                    it -> !it.unreadBy().isEmpty(),
                    _ -> List.of(),
                    it -> it.from().name() + " → " + it.subject()));

    /** A member to which it was shared, and who there read it first. */
    public record Recipient(
            @Which String memberId,
            String name,
            @Person("reader") @Nullable String readBy,
            @Nullable Instant readAt) {}

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static InformationShareView evolve(@Nullable InformationShareView view, InformationShareEvent event) {
        if (view == null) {
            return begun(event);
        }
        return switch (event) {
            case InformationShared it -> throw new IllegalStateException("Shared a second time: " + it);
            case SharedInformationRead it -> view.with(view.state, view.readBy(it), it);
            case SharedInformationRecalled it -> view.with(InformationShareState.RECALLED, view.recipients, it);
            case InformationShareVoided it -> view.with(InformationShareState.VOIDED, view.recipients, it);
        };
    }

    private static InformationShareView begun(InformationShareEvent event) {
        if (!(event instanceof InformationShared it)) {
            throw new IllegalStateException("A share begins with its sharing, not with " + event);
        }
        return new InformationShareView(
                it.shareId(),
                it.projectId(),
                it.mechanismId(),
                it.from(),
                it.to().stream()
                        .map(to -> new Recipient(to.memberId(), to.name(), null, null))
                        .toList(),
                it.to().stream().map(MemberName::memberId).toList(),
                it.subject(),
                it.right(),
                it.facts(),
                it.evidence(),
                it.classification(),
                it.disputeCaseId(),
                it.complaintId(),
                InformationShareState.SHARED,
                it.occurredAt(),
                null,
                null,
                null,
                it.occurredAt());
    }

    private List<Recipient> readBy(SharedInformationRead it) {
        return recipients.stream()
                .map(to -> to.memberId().equals(it.memberId())
                        ? new Recipient(to.memberId(), to.name(), it.readBy(), it.occurredAt())
                        : to)
                .toList();
    }

    private InformationShareView with(InformationShareState next, List<Recipient> now, InformationShareEvent event) {
        List<String> unread = next != InformationShareState.SHARED
                ? List.of()
                : now.stream()
                        .filter(to -> to.readAt() == null)
                        .map(Recipient::memberId)
                        .toList();
        return new InformationShareView(
                id,
                projectId,
                mechanismId,
                from,
                now,
                unread,
                subject,
                right,
                facts,
                evidence,
                classification,
                disputeCaseId,
                complaintId,
                next,
                sharedAt,
                event instanceof SharedInformationRecalled ? event.occurredAt() : recalledAt,
                event instanceof SharedInformationRecalled it ? it.reason() : recallReason,
                event instanceof InformationShareVoided it ? it.reason() : voidReason,
                event.occurredAt());
    }
}
