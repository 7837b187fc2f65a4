package io.caseledger.verifier;

import io.caseledger.attendance.view.ParticipationView;
import io.caseledger.collaboration.view.CollaborationMechanismView;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.deliverable.view.DeliverableView;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.ProjectEvent;
import io.caseledger.referral.view.ReferralView;
import io.caseledger.screening.view.ScreeningView;
import io.caseledger.shared.ProjectFact;
import io.caseledger.training.view.TrainingSessionView;
import io.caseledger.views.Feed;
import io.caseledger.workstation.view.WorkstationView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events that figures depend on, by the names under which they are stored, and what each is folded into. */
final class CountedFeeds {
    private static final List<Feed<?, ?, ?>> ALL = List.of(
            ComplaintView.FEED,
            ReferralView.FEED,
            DisputeView.FEED,
            WorkstationView.FEED,
            CollaborationMechanismView.FEED,
            ScreeningView.FEED,
            TrainingSessionView.FEED,
            ParticipationView.FEED,
            DeliverableView.FEED);

    /**
     * A type of event.
     *
     * @param feeds none for events of a project itself
     */
    record Counted(Class<? extends ProjectFact> event, List<Feed<?, ?, ?>> feeds) {}

    private final Map<String, Counted> byName = new HashMap<>();

    /** @throws IllegalStateException when an indicator counts what is not fed here */
    CountedFeeds(Indicators indicators) {
        ALL.forEach(feed -> add(feed.events(), feed));
        add(ProjectEvent.class, null);
        indicators.all().stream()
                .filter(it -> it.isActive() && it.count() != null)
                .filter(it ->
                        ALL.stream().noneMatch(feed -> it.counts(feed.kind().name())))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalStateException("Nothing feeds " + it.count() + ", which " + it.id() + " counts");
                });
    }

    /** Events are the records that a sealed type permits, on whatever level. */
    private void add(Class<?> type, @Nullable Feed<?, ?, ?> feed) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted, feed);
            }
            return;
        }
        var counted = byName.computeIfAbsent(
                type.getName(), _ -> new Counted(type.asSubclass(ProjectFact.class), new ArrayList<>()));
        if (feed != null) {
            counted.feeds().add(feed);
        }
    }

    /** What becomes of an event; nothing when no figure depends on it. */
    @Nullable
    Counted of(String payloadType) {
        return byName.get(payloadType);
    }
}
