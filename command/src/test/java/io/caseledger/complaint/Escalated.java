package io.caseledger.complaint;

import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Gives tests of other features complaints that went on to an authority. */
public final class Escalated {
    private Escalated() {}

    /** Files a complaint with its evidence in a store, and takes it to the escalation, or not that far. */
    public static void complaint(EventStore events, String id, boolean escalated, Evidence... evidence) {
        var at = Instant.parse("2025-02-10T02:00:00Z");
        var history = new ArrayList<ComplaintEvent>();
        history.add(new ComplaintEvent.ComplaintFiled(
                id,
                "p-16",
                ComplaintKind.COMPLAINT,
                "海淘网",
                new Organisation("防城港某科技有限公司", null),
                new IpRight(IpRight.Kind.DESIGN_PATENT, "ZL202130000001.X", "水壶"),
                new InPlatformOperator("东兴某店", "shop-1", null),
                List.of(new Listing("https://example.com/1", "item-1", "水壶")),
                "外观相同",
                List.of(evidence),
                at));
        if (escalated) {
            history.add(new ComplaintEvent.ComplaintEscalated(
                    id, "p-16", "防城港市知识产权局", EscalationKind.ADMINISTRATIVE_COMPLAINT, "1", at));
        }
        for (int i = 0; i < history.size(); i++) {
            events.publish(new GenericDomainEventMessage<>("Complaint", id, i, history.get(i)));
        }
    }

    /** What {@link EscalatedComplaints} tells of a store. */
    public static EscalatedComplaints in(EventStore events) {
        return new EscalatedComplaints(events);
    }
}
