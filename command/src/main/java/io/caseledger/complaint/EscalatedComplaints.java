package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintEvent.ComplaintEvidenceAdded;
import io.caseledger.complaint.ComplaintEvent.ComplaintFiled;
import io.caseledger.complaint.ComplaintEvent.NonInfringementDeclared;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells other features of a complaint that went on to an authority; it reads the stream and takes no lock. */
@Component
public class EscalatedComplaints {
    private final EventStore events;

    EscalatedComplaints(EventStore events) {
        this.events = events;
    }

    /**
     * Refuses unless the complaint exists and is escalated now.
     *
     * @throws Rejected with {@code COMPLAINT_NOT_FOUND} or {@code COMPLAINT_NOT_ESCALATED}
     */
    public void mustBeEscalated(String field, String complaintId) {
        Standing standing = null;
        for (ComplaintEvent event : history(complaintId)) {
            standing = Standing.after(event, standing);
        }
        if (standing == null) {
            throw Rejected.about(field, "COMPLAINT_NOT_FOUND", complaintId);
        }
        boolean escalated = standing.state() == ComplaintState.ESCALATED;
        Rejected.unlessAbout(field, escalated, "COMPLAINT_NOT_ESCALATED", complaintId, standing.state());
    }

    /** The SHA-256 digests of all that either side showed in the complaint. */
    public Set<String> evidenceOf(String complaintId) {
        var digests = new HashSet<String>();
        for (ComplaintEvent event : history(complaintId)) {
            shownBy(event).forEach(it -> digests.add(it.sha256()));
        }
        return digests;
    }

    private static List<Evidence> shownBy(ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled it -> it.evidence();
            case ComplaintEvidenceAdded it -> it.evidence();
            case NonInfringementDeclared it -> it.evidence();
            default -> List.of();
        };
    }

    private List<ComplaintEvent> history(String complaintId) {
        var history = new ArrayList<ComplaintEvent>();
        var stream = events.readEvents(complaintId, 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ComplaintEvent event) {
                history.add(event);
            }
        }
        return history;
    }
}
