package io.caseledger.attendance;

import io.caseledger.attendance.TraineeCommand.RegisterTrainee;
import io.caseledger.gate.Creations;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a person is registered once. Each key of a person is a stream that says for whom it stands; it is taken
 * together with the registration, so of two that race the second meets the key, tries again, and is told of the first.
 */
@Component
class TraineeDesk {
    private final EventStore events;
    private final Journals journals;
    private final Projects projects;
    private final LookupKey secret;

    TraineeDesk(EventStore events, Journals journals, Projects projects, LookupKey secret) {
        this.events = events;
        this.journals = journals;
        this.projects = projects;
        this.secret = secret;
    }

    /**
     * Takes the keys of a new trainee.
     *
     * @return whether there are none, so that it is a walk-in
     * @throws Rejected with {@code ALREADY_EXISTS} naming the trainee that this person is, or because the project takes
     *     nothing more
     */
    boolean register(RegisterTrainee it) {
        Creations.leaveToGate(events, it.traineeId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_10);
        Keys keys = keys(it.identity());
        TraineeKeys own = keys.of(it.identity());
        keys.take(it.traineeId(), own, "identity");
        return own.natural() == null;
    }

    /** Exchanges the keys of a trainee for those of a corrected identity. */
    void correct(TraineeProfile who, TraineeIdentity corrected) {
        Keys keys = keys(who.identity(), corrected);
        TraineeKeys after = keys.of(corrected);
        keys.free(who.traineeId(), keys.of(who.identity()), after);
        keys.take(who.traineeId(), after, "identity");
    }

    private Keys keys(TraineeIdentity... about) {
        Journal journal = journals.begin();
        Keys keys = new Keys(journal, secret);
        journal.open(Stream.concat(
                        Keys.guard(), Stream.of(about).flatMap(it -> keys.of(it).all()))
                .distinct()
                .toList());
        return keys;
    }
}
