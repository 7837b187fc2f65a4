package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.AttendanceListEvent.AttendanceListRecorded;
import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.attendance.TraineeCommand.*;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.store.Streams;
import io.caseledger.training.ClassEvent.TrainingClassOpened;
import io.caseledger.training.ClassEvent.TrainingClassPlanned;
import io.caseledger.training.ClassMode;
import io.caseledger.training.Lesson;
import io.caseledger.training.SessionEvent.TrainingSessionCorrected;
import io.caseledger.training.SessionEvent.TrainingSessionDelivered;
import io.caseledger.training.SessionEvent.TrainingSessionPlanned;
import io.caseledger.training.SessionEvent.TrainingSessionVoided;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import io.caseledger.training.TrainingModule;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.TrainingSession;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** All of attendance over a store in memory, with classes that were taught: for what several records decide together. */
final class Office {
    static final TrainingPolicy POLICY = new TrainingPolicy("policy", 80, 45, 80, 120);

    private final Configuration axon;
    private final EventStore store;

    Office() {
        this(new InMemoryEventStorageEngine(), 100_000);
    }

    /** One node of several that share a log; {@code room} is for what it remembers of the streams. */
    Office(InMemoryEventStorageEngine log, long room) {
        // Without what it finds on the class path, for that would be the connector of a server.
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> log)
                .configureAggregate(Trainee.class)
                .configureAggregate(Participation.class)
                .configureAggregate(AttendanceList.class)
                .registerComponent(
                        Journals.class, it -> new Journals(it.eventStore(), Streams.over(it.eventStore()), room))
                .registerComponent(TrainingClasses.class, it -> new TrainingClasses(it.eventStore()))
                .registerComponent(
                        Projects.class, it -> Awarded.project(it.eventStore(), PROJECT, Direction.DIRECTION_10))
                .registerComponent(
                        TraineeDesk.class,
                        it -> new TraineeDesk(it.eventStore(), of(it, Journals.class), of(it, Projects.class), SECRET))
                .registerComponent(
                        MergeDesk.class,
                        it -> new MergeDesk(of(it, Journals.class), of(it, TrainingClasses.class), completions(it)))
                .registerComponent(
                        ParticipationDesk.class,
                        it -> new ParticipationDesk(
                                it.eventStore(),
                                of(it, Journals.class),
                                of(it, TrainingClasses.class),
                                new ClassRules(of(it, Projects.class)),
                                completions(it)))
                .registerComponent(
                        AttendanceListDesk.class,
                        it -> new AttendanceListDesk(
                                it.eventStore(),
                                of(it, Journals.class),
                                of(it, TrainingClasses.class),
                                new ClassRules(of(it, Projects.class)),
                                new RowRules(Validation.buildDefaultValidatorFactory()
                                        .getValidator()),
                                completions(it),
                                SECRET))
                .buildConfiguration();
        axon.start();
        var _ = axon.commandBus().registerHandlerInterceptor(Origins.kept());
        store = axon.eventStore();
    }

    private static <T> T of(Configuration axon, Class<T> type) {
        return axon.getComponent(type);
    }

    private static Completions completions(Configuration axon) {
        return new Completions(of(axon, TrainingClasses.class));
    }

    Journals journals() {
        return of(axon, Journals.class);
    }

    EventStore store() {
        return store;
    }

    Participations participations() {
        return new Participations(store, journals(), of(axon, TrainingClasses.class));
    }

    SessionAttendance sessions() {
        return new SessionAttendance(journals());
    }

    TrainingClasses classes() {
        return of(axon, TrainingClasses.class);
    }

    void send(Object command) {
        var _ = axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, Map.of("by", "officer-1")));
    }

    List<Object> events(String id) {
        return store.readEvents(id, 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    @Nullable
    Presence presence(String classId, String traineeId) {
        return journals().begin().presence(ParticipationCommand.idOf(classId, traineeId));
    }

    /** A class that was opened and whose sessions, each of 90 minutes on a day of March 2023, were held. */
    void taught(String classId, ClassMode mode, int... days) {
        taught(classId, mode, 120, days);
    }

    void taught(String classId, ClassMode mode, int capacity, int[] days) {
        happened(
                classId,
                new TrainingClassPlanned(
                        classId,
                        PROJECT,
                        "tp-1",
                        "第" + classId + "期",
                        "海外维权培训班",
                        mode,
                        capacity,
                        "协会",
                        at("03-01T09:00")));
        happened(classId, new TrainingClassOpened(classId, PROJECT, POLICY, at("03-02T09:00")));
        for (int i = 0; i < days.length; i++) {
            String local = "03-%02dT09:00".formatted(days[i]);
            Lesson lesson = lesson(at(local), 120, 90);
            String id = "s-" + (i + 1);
            happened(
                    classId, new TrainingSessionPlanned(classId, PROJECT, id, "tp-1", mode, lesson, at("03-03T09:00")));
            happened(classId, new TrainingSessionDelivered(classId, PROJECT, id, lesson, lesson.endsAt()));
        }
    }

    /** A held session was held otherwise than it was said, and attendance follows it or refuses to. */
    void putRight(String classId, String sessionId, Lesson lesson) {
        change(
                classId,
                it -> it.sessionId().equals(sessionId) ? shown(it, lesson, it.state()) : it,
                new TrainingSessionCorrected(classId, PROJECT, sessionId, lesson, "时间有误", LATER));
    }

    /** A session was never held, which is refused while somebody attended it. */
    void voidSession(String classId, String sessionId) {
        sessions().mustBeVoid(classes().standing(classId), sessionId);
        Lesson same = lesson(at("03-10T09:00"), 120, 90);
        change(
                classId,
                it -> it.sessionId().equals(sessionId) ? shown(it, same, SessionState.CANCELLED) : it,
                new TrainingSessionVoided(classId, PROJECT, sessionId, "未举办", LATER));
    }

    private void change(String classId, UnaryOperator<TrainingSession> change, Object event) {
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage(event));
        unit.execute(() -> {
            TrainingClassStanding before = classes().standing(classId);
            List<TrainingSession> sessions =
                    before.sessions().stream().map(change).toList();
            sessions().taught(before, with(before, sessions), POLICY);
            happened(classId, event);
        });
    }

    private static TrainingSession shown(TrainingSession it, Lesson now, SessionState state) {
        return new TrainingSession(
                it.sessionId(),
                it.unitId(),
                it.module(),
                now.startsAt(),
                now.endsAt(),
                now.minutes(),
                it.place(),
                it.lecturer(),
                state);
    }

    private static TrainingClassStanding with(TrainingClassStanding it, List<TrainingSession> sessions) {
        return new TrainingClassStanding(
                it.classId(), it.projectId(), it.number(), it.title(), it.mode(), it.capacity(), it.state(), sessions);
    }

    static Lesson lesson(Instant from, long span, int minutes) {
        Instant until = from.plusSeconds(span * 60);
        return new Lesson("u-1", TrainingModule.PROTECTION_BASICS, "301", "梁老师", from, until, minutes, true);
    }

    void happened(String id, Object event) {
        long next = store.lastSequenceNumberFor(id).map(it -> it + 1).orElse(0L);
        store.publish(new GenericDomainEventMessage<>("Training", id, next, event));
    }

    void register(String traineeId, TraineeIdentity who) {
        send(new RegisterTrainee(traineeId, PROJECT, who, REGISTERED_AT));
    }

    void enrol(String classId, String traineeId) {
        send(new EnrolTrainee("", classId, traineeId, true, ENROLLED_AT));
    }

    void attend(String classId, String sessionId, String traineeId) {
        record(classId, sessionId, traineeId);
        send(new ConfirmAttendance(ParticipationCommand.idOf(classId, traineeId), sessionId, LATER));
    }

    void record(String classId, String sessionId, String traineeId) {
        if (presence(classId, traineeId) == null) {
            enrol(classId, traineeId);
        }
        send(new RecordAttendance(
                ParticipationCommand.idOf(classId, traineeId), sessionId, AttendanceMethod.QR_CODE, null, LATER));
    }

    void merge(String traineeId, String into) {
        send(new MergeTrainees(traineeId, into, "同一人", LATER, null));
    }

    void unmerge(String traineeId) {
        send(new UnmergeTrainees(traineeId, "并非同一人", LATER, null));
    }

    AttendanceListRecorded list(String listId, String classId, String sessionId, AttendanceRow... rows) {
        send(new RecordAttendanceList(
                listId, classId, sessionId, AttendanceMethod.SIGNATURE_LIST, List.of(rows), null, LATER));
        return (AttendanceListRecorded) events(listId).getFirst();
    }

    static AttendanceRow row(String name, @Nullable String number, @Nullable String phone) {
        return new AttendanceRow(null, name, number, phone, null, null, null, null, null);
    }
}
