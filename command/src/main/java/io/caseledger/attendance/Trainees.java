package io.caseledger.attendance;

import io.caseledger.shared.Rejected;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells other features who a trainee is. It reads the stream instead of loading the aggregate. */
@Component
public class Trainees {
    private final EventStore events;

    public Trainees(EventStore events) {
        this.events = events;
    }

    /**
     * Who a trainee is now; for one that was merged, who the person is under the other registration.
     *
     * @throws Rejected with {@code TRAINEE_NOT_FOUND}
     */
    public TraineeIdentity identity(String traineeId) {
        TraineeProfile who = profile(traineeId);
        while (who.mergedInto() != null) {
            who = profile(who.mergedInto());
        }
        return who.identity();
    }

    private TraineeProfile profile(String traineeId) {
        TraineeProfile who = null;
        var stream = events.readEvents(traineeId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof TraineeEvent event) {
            who = TraineeProfile.after(event, who);
        }
        if (who == null) {
            throw Rejected.about("traineeId", "TRAINEE_NOT_FOUND", traineeId);
        }
        return who;
    }
}
