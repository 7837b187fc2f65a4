package io.caseledger.collaboration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.collaboration.InformationShareCommand.*;
import io.caseledger.collaboration.InformationShareEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Information about a patent dispute that a member shares with named members. Each recipient's first reading is its receipt.
 * It may be recalled with a reason; then nobody reads it any more, but a reading before the recall may still be noted. One
 * that was recorded by mistake is voided.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class InformationShare extends Remembering {
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";

    @AggregateIdentifier
    private String shareId;

    private String projectId;
    private final Set<String> recipients = new LinkedHashSet<>();
    private final Set<String> readers = new HashSet<>();
    private Instant sharedAt;
    private @Nullable Instant recalledAt;
    private boolean voided;

    InformationShare() {}

    @CommandHandler
    InformationShare(ShareInformation it, CollaborationDesk desk) {
        var passage = desk.open(it.shareId(), it.mechanismId(), it.from(), it.to(), it.occurredAt());
        apply(new InformationShared(
                it.shareId(),
                passage.projectId(),
                it.mechanismId(),
                passage.from(),
                passage.to(),
                it.subject(),
                it.right(),
                it.facts(),
                List.copyOf(it.evidence()),
                it.classification(),
                it.disputeCaseId(),
                it.complaintId(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(ConfirmInformationRead it) {
        mustStand();
        Rejected.unlessAbout(
                "memberId",
                recipients.contains(it.memberId()),
                "NOT_A_RECIPIENT",
                it.memberId(),
                String.join(", ", recipients));
        if (readers.contains(it.memberId())) {
            return; // the receipt is there already, and the first one stays
        }
        notBefore(sharedAt, it.occurredAt());
        boolean readable = recalledAt == null || it.occurredAt().isBefore(recalledAt);
        Rejected.unlessAbout("occurredAt", readable, "SHARE_RECALLED", recalledAt == null ? "" : recalledAt);
        apply(new SharedInformationRead(shareId, projectId, it.memberId(), it.readBy(), it.occurredAt()));
    }

    @CommandHandler
    void handle(RecallInformation it) {
        mustStand();
        Rejected.unless(recalledAt == null, "SHARE_RECALLED", recalledAt == null ? "" : recalledAt);
        notBefore(sharedAt, it.occurredAt());
        apply(new SharedInformationRecalled(shareId, projectId, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidInformationShare it) {
        mustStand();
        notBefore(sharedAt, it.occurredAt());
        apply(new InformationShareVoided(shareId, projectId, it.reason(), it.occurredAt()));
    }

    private void mustStand() {
        Rejected.unless(!voided, "SHARE_VOIDED");
    }

    private static void notBefore(Instant earliest, Instant at) {
        Rejected.unlessAbout("occurredAt", !at.isBefore(earliest), EARLY, earliest);
    }

    @EventSourcingHandler
    void on(InformationShareEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case InformationShared it -> {
                shareId = it.shareId();
                projectId = it.projectId();
                sharedAt = it.occurredAt();
                it.to().forEach(each -> recipients.add(each.memberId()));
            }
            case SharedInformationRead it -> readers.add(it.memberId());
            case SharedInformationRecalled it -> recalledAt = it.occurredAt();
            case InformationShareVoided _ -> voided = true;
        }
    }

    @Override
    protected String recordId() {
        return shareId;
    }
}
