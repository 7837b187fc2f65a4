package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.ParticipationCertified;
import io.caseledger.attendance.ParticipationEvent.ParticipationUncertified;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Tells other features who completed which class, and takes note of certificates. Completion is judged here from what is
 * confirmed and delivered now, so it never waits for anybody to put it on record.
 */
@Component
public class Participations {
    private final EventStore events;
    private final Journals journals;
    private final TrainingClasses classes;
    private final Completions completions;

    public Participations(EventStore events, Journals journals, TrainingClasses classes) {
        this.events = events;
        this.journals = journals;
        this.classes = classes;
        this.completions = new Completions(classes);
    }

    /**
     * How a trainee stands in a class; for one that was merged, how the person stands there.
     *
     * @throws Rejected with {@code PARTICIPATION_NOT_FOUND}
     */
    public ParticipationStanding standing(String classId, String traineeId) {
        Known found = read(ParticipationCommand.idOf(classId, traineeId));
        while (found.who().mergedInto() != null) {
            found = read(found.who().mergedInto());
        }
        return standing(found.who(), completions.judge(found.who()));
    }

    /** Those who completed a class, as they stand in it; the class and all of them are read once. */
    public List<ParticipationStanding> completed(String classId) {
        TrainingClassStanding taught = classes.standing(classId);
        int thresholdPercent = classes.policy(classId).attendancePercent();
        return Roster.of(journals.begin(), classId).stream()
                .map(it -> standing(it, Completion.of(it, taught, thresholdPercent)))
                .filter(ParticipationStanding::completed)
                .toList();
    }

    /**
     * Notes in the current unit of work that a certificate was issued.
     *
     * @throws Rejected with {@code PARTICIPATION_NOT_FOUND} or {@code CLASS_NOT_COMPLETED}
     */
    public void certified(String participationId, String certificateId, String number) {
        Known known = read(participationId);
        Presence who = known.who();
        Completion now = completions.judge(who);
        Rejected.unlessAbout(
                "participationId",
                now.reached(),
                "CLASS_NOT_COMPLETED",
                now.minutesAttended(),
                now.minutesDelivered(),
                now.thresholdPercent());
        long next = known.events();
        var completion = completions.change(who, classes.standing(who.classId()));
        if (completion.isPresent()) {
            publish(next++, completion.get());
        }
        publish(next, new ParticipationCertified(participationId, who.projectId(), certificateId, number));
    }

    /**
     * Notes in the current unit of work that a certificate no longer holds: revoked, or superseded by another one.
     *
     * @throws Rejected with {@code PARTICIPATION_NOT_FOUND}
     */
    public void uncertified(String participationId, String certificateId, String reason) {
        Known known = read(participationId);
        publish(
                known.events(),
                new ParticipationUncertified(participationId, known.who().projectId(), certificateId, reason));
    }

    private static ParticipationStanding standing(Presence who, Completion now) {
        return new ParticipationStanding(
                who.participationId(),
                who.projectId(),
                who.classId(),
                who.traineeId(),
                who.mode(),
                now.minutesAttended(),
                now.minutesDelivered(),
                now.reached(),
                now.completedOn(),
                who.certificateId());
    }

    private record Known(Presence who, long events) {}

    /** With what the current unit of work has published already. */
    private Known read(String participationId) {
        Presence who = null;
        long count = 0;
        var stream = events.readEvents(participationId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof ParticipationEvent event) {
            who = Presence.after(event, who);
            count++;
        }
        if (who == null) {
            throw Rejected.about("participationId", "PARTICIPATION_NOT_FOUND", participationId);
        }
        return new Known(who, count);
    }

    private void publish(long sequence, ParticipationEvent event) {
        events.publish(
                new GenericDomainEventMessage<>(Journal.PARTICIPATION, event.participationId(), sequence, event));
    }
}
