package io.caseledger.aside.api;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.ComplaintResolved;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import io.caseledger.views.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A part of the views with a mistake in it: it cannot fold how some complaints end. */
public class Faulty extends Projection<Faulty.View, ComplaintEvent> {
    /** The complaints with which it cannot. */
    static final Set<String> FAULTS = ConcurrentHashMap.newKeySet();

    static final Kind<View, ComplaintEvent> KIND = new Kind<>(
            "faulty", View.class, View::evolve, View::projectId, _ -> List.of(), Fields.of(View.class), null);

    public Faulty() {
        super(KIND);
    }

    @EventHandler
    void on(ComplaintEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        fold(event.complaintId(), event, token, recordedAt);
    }

    /** How many events there were. */
    public record View(String id, String projectId, int events) {
        static View evolve(@Nullable View view, ComplaintEvent event) {
            if (event instanceof ComplaintResolved it && FAULTS.contains(it.complaintId())) {
                throw new IllegalStateException("A mistake in the program");
            }
            return new View(event.complaintId(), event.projectId(), view == null ? 1 : view.events() + 1);
        }
    }
}
