package io.caseledger.certificate;

import io.caseledger.attendance.AttendanceMethod;
import io.caseledger.attendance.Journals;
import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.attendance.ParticipationEvent;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.Participations;
import io.caseledger.attendance.RosterEvent;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.Trainees;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.store.Streams;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.ClassMode;
import io.caseledger.training.Lesson;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.TrainingClasses;
import io.caseledger.training.TrainingModule;
import io.caseledger.training.TrainingPolicy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A project with a class of two sessions, 180 minutes each, 80 % of which complete it, and those who took part. */
final class Trainings {
    static final String PROJECT = "d10";
    static final String CLASS = "k-1";
    static final Instant BEGINS = at("2022-08-01T09:00");
    static final Instant ISSUED_AT = at("2022-08-31T10:00");
    static final Instant LATER = at("2022-09-30T10:00");
    static final String FIRST_NUMBER = "FCG-D10-2022-00001-";

    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final Projects projects = Awarded.project(events, PROJECT, Direction.DIRECTION_10);
    final TrainingClasses classes = new TrainingClasses(events);
    final Participations participations =
            new Participations(events, new Journals(events, Streams.over(events)), classes);
    final CertificateDesk desk = desk(CertificatePolicies.load(null));

    Trainings() {
        this(ClassMode.OFFLINE);
    }

    Trainings(ClassMode mode) {
        var policy = new TrainingPolicy("training-2022", 80, 45, 80, 120);
        training(
                new TrainingClassPlanned(CLASS, PROJECT, "g-1", "2022-01", "海外维权培训班", mode, 60, "港口区", BEGINS),
                new TrainingClassOpened(CLASS, PROJECT, policy, BEGINS),
                planned("s-1", TrainingModule.OVERSEAS_PROTECTION, 0, mode),
                planned("s-2", TrainingModule.PROTECTION_BASICS, 24, mode));
    }

    /** Both sessions were delivered. */
    Trainings delivered() {
        training(
                new TrainingSessionDelivered(
                        CLASS, PROJECT, "s-1", lesson(TrainingModule.OVERSEAS_PROTECTION, 0), BEGINS),
                new TrainingSessionDelivered(
                        CLASS, PROJECT, "s-2", lesson(TrainingModule.PROTECTION_BASICS, 24), BEGINS));
        return this;
    }

    CertificateDesk desk(CertificatePolicies policies) {
        var codes = new VerificationCodes(new Random(7));
        var writer = new CertificateWriter(events, classes, new Trainees(events), policies, codes);
        var rules = new CertificateRules(projects, classes, participations);
        return new CertificateDesk(events, rules, participations, writer);
    }

    /** Somebody who attended so many minutes of each session. */
    Trainings attended(String traineeId, String name, int first, int second) {
        publish("Trainee", traineeId, new TraineeRegistered(traineeId, PROJECT, identity(name), false, BEGINS));
        String id = ParticipationCommand.idOf(CLASS, traineeId);
        var mode = classes.standing(CLASS).mode();
        participation(new TraineeEnrolled(id, PROJECT, CLASS, traineeId, mode, false, null, BEGINS));
        String roster = RosterEvent.of(CLASS, RosterEvent.partOf(id));
        publish(RosterEvent.STREAM, roster, new RosterEvent.RosterEntered(roster, CLASS, List.of(id)));
        session(id, "s-1", first);
        session(id, "s-2", second);
        return this;
    }

    private void session(String id, String sessionId, int minutes) {
        if (minutes > 0) {
            participation(new AttendanceRecorded(
                    id, PROJECT, sessionId, AttendanceMethod.values()[0], minutes, BEGINS, BEGINS, "o", null, BEGINS));
            participation(new AttendanceConfirmed(id, PROJECT, sessionId, "officer", BEGINS));
        }
    }

    void participation(ParticipationEvent event) {
        publish("Participation", event.participationId(), event);
    }

    void corrected(String traineeId, String name) {
        publish("Trainee", traineeId, new TraineeCorrected(traineeId, PROJECT, identity(name), "笔误", LATER));
    }

    private static TraineeIdentity identity(String name) {
        return new TraineeIdentity(name, null, null, null, null);
    }

    private void training(Object... happened) {
        publish("TrainingClass", CLASS, happened);
    }

    private static TrainingSessionPlanned planned(String id, TrainingModule module, int later, ClassMode mode) {
        return new TrainingSessionPlanned(CLASS, PROJECT, id, "g-1", mode, lesson(module, later), BEGINS);
    }

    private static Lesson lesson(TrainingModule module, int later) {
        Instant starts = BEGINS.plusSeconds(later * 3600L);
        return new Lesson("u-" + module, module, "一号教室", "李老师", starts, starts.plusSeconds(12_600), 180, true);
    }

    void publish(String type, String id, Object... happened) {
        for (Object event : happened) {
            long next = events.lastSequenceNumberFor(id).orElse(-1L) + 1;
            events.publish(new GenericDomainEventMessage<>(type, id, next, event));
        }
    }

    /** What happens in one unit of work, all or nothing. */
    <T> T together(Supplier<T> work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("work"));
        try {
            T result = work.get();
            unitOfWork.commit();
            return result;
        } catch (RuntimeException refused) {
            unitOfWork.rollback();
            throw refused;
        }
    }

    List<Object> stream(String id) {
        return events.readEvents(id, 0)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
