package io.caseledger.training;

import io.caseledger.gate.Origins;
import io.caseledger.gate.Prints;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.training.ClassCommand.PlanTrainingClass;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.TrainingProgrammeEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The programme and the class that the tests tell of, step by step. */
final class Trainings {
    static final String PROJECT = "p-10";
    static final String PROGRAMME = "tp-1";
    static final String ID = "class-1";
    static final TrainingPolicies POLICIES = TrainingPolicies.load(null);
    static final TrainingPolicy POLICY = POLICIES.inForce(LocalDate.of(2023, 2, 1));
    static final SyllabusUnit BASICS = unit("u-basics", TrainingModule.PROTECTION_BASICS, "知识产权保护基础");
    static final SyllabusUnit RIGHTS = unit("u-rights", TrainingModule.RIGHT_CONFIRMATION, "专利与商标确权");
    static final SyllabusUnit ABROAD = unit("u-abroad", TrainingModule.OVERSEAS_PROTECTION, "海外维权与侵权应对");
    static final String SHA = "c".repeat(64);
    static final Video VIDEO = new Video("https://video.example.cn/s-1.mp4", SHA, 5_400, "video/mp4");

    static final TrainingProgrammePlanned PROGRAMME_PLANNED = new TrainingProgrammePlanned(
            PROGRAMME, PROJECT, "海外维权与纠纷应对能力建设", List.of(BASICS, RIGHTS), POLICY, at("02-01T09:00"));

    static final TrainingClassPlanned PLANNED = planned(ID, "第1期", ClassMode.OFFLINE);
    static final TrainingClassOpened OPENED = new TrainingClassOpened(ID, PROJECT, POLICY, at("03-02T09:00"));
    static final Lesson FIRST = lesson(BASICS, "03-10T09:00", "03-10T11:00", 90);
    static final Lesson SECOND = lesson(RIGHTS, "03-10T14:00", "03-10T16:00", 90);
    static final TrainingSessionPlanned S1_PLANNED = sessionPlanned("s-1", FIRST);
    static final TrainingSessionPlanned S2_PLANNED = sessionPlanned("s-2", SECOND);
    static final TrainingSessionDelivered S1_HELD =
            new TrainingSessionDelivered(ID, PROJECT, "s-1", FIRST, FIRST.endsAt());
    static final TrainingSessionDelivered S2_HELD =
            new TrainingSessionDelivered(ID, PROJECT, "s-2", SECOND, SECOND.endsAt());
    static final TrainingRecordingUploaded UPLOADED =
            new TrainingRecordingUploaded(ID, PROJECT, "s-1", "r-1", VIDEO, at("03-11T09:00"));
    static final TrainingRecordingPublished PUBLISHED = new TrainingRecordingPublished(
            ID,
            PROJECT,
            "s-1",
            "r-1",
            "https://learn.example.cn/1",
            LocalDate.of(2023, 3, 12),
            LocalDate.of(2024, 3, 12),
            at("03-12T09:00"));
    static final TrainingClassCertified CERTIFIED = new TrainingClassCertified(ID, PROJECT, at("04-01T09:00"));
    static final TrainingClassCancelled CANCELLED =
            new TrainingClassCancelled(ID, PROJECT, List.of("s-1", "s-2"), "报名不足", at("04-02T09:00"));

    private static final Map<TrainingClassState, List<TrainingClassEvent>> STORIES = stories();

    private Trainings() {}

    /** A time of 2023 on the clock of Shanghai, as {@code 03-10T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2023-" + local + ":00+08:00");
    }

    static SyllabusUnit unit(String id, TrainingModule module, String title) {
        return new SyllabusUnit(id, module, title, null, 90);
    }

    static Lesson lesson(SyllabusUnit unit, String from, String to, int minutes) {
        return new Lesson(unit.unitId(), unit.module(), "市民中心 301 室", "梁老师", at(from), at(to), minutes, true);
    }

    static TrainingClassPlanned planned(String id, String number, ClassMode mode) {
        return new TrainingClassPlanned(
                id, PROJECT, PROGRAMME, number, "海外维权培训班", mode, 120, "防城港市知识产权保护协会", at("03-01T09:00"));
    }

    static PlanTrainingClass plan(String id, String number) {
        return new PlanTrainingClass(
                id, PROGRAMME, number, "海外维权培训班", ClassMode.OFFLINE, 120, "防城港市知识产权保护协会", at("03-01T09:00"));
    }

    static TrainingSessionPlanned sessionPlanned(String sessionId, Lesson lesson) {
        return new TrainingSessionPlanned(
                ID, PROJECT, sessionId, PROGRAMME, ClassMode.OFFLINE, lesson, at("03-03T09:00"));
    }

    /** The shortest story that leads a class with two sessions to each state. */
    private static Map<TrainingClassState, List<TrainingClassEvent>> stories() {
        var stories = new EnumMap<TrainingClassState, List<TrainingClassEvent>>(TrainingClassState.class);
        List<TrainingClassEvent> open = List.of(PLANNED, S1_PLANNED, S2_PLANNED, OPENED, S1_HELD, UPLOADED, PUBLISHED);
        stories.put(TrainingClassState.PLANNED, List.of(PLANNED, S1_PLANNED, S2_PLANNED));
        stories.put(TrainingClassState.OPEN, open);
        stories.put(TrainingClassState.DELIVERED, and(open, S2_HELD));
        stories.put(TrainingClassState.CERTIFIED, and(open, S2_HELD, CERTIFIED));
        stories.put(TrainingClassState.CANCELLED, and(open, CANCELLED));
        return stories;
    }

    static List<TrainingClassEvent> story(TrainingClassState state) {
        return Objects.requireNonNull(STORIES.get(state));
    }

    static List<TrainingClassEvent> and(List<TrainingClassEvent> story, TrainingClassEvent... next) {
        var longer = new ArrayList<>(story);
        longer.addAll(List.of(next));
        return List.copyOf(longer);
    }

    /** A store beside the fixture's, which knows one aggregate only: here are the project and the programme. */
    static EventStore store() {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        happened(store, PROGRAMME, List.of(PROGRAMME_PLANNED));
        return store;
    }

    static void happened(EventStore store, String id, List<?> story) {
        for (int i = 0; i < story.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("Training", id, i, story.get(i)));
        }
    }

    static TrainingDesk desk(EventStore store, Object... others) {
        var beans = new StaticListableBeanFactory();
        Stream.of(others).forEach(it -> beans.addBean(it.getClass().getName(), it));
        return new TrainingDesk(
                store,
                Awarded.project(store, PROJECT, Direction.DIRECTION_10),
                new TrainingClasses(store),
                Prints.HERE,
                beans.getBeanProvider(ClassCertification.class),
                beans.getBeanProvider(ClassAttendance.class));
    }

    static FixtureConfiguration<TrainingClass> aClass(Object... others) {
        return aClass(desk(store(), others));
    }

    static FixtureConfiguration<TrainingClass> aClass(TrainingDesk desk) {
        return new AggregateTestFixture<>(TrainingClass.class)
                .registerInjectableResource(desk)
                .registerCommandHandlerInterceptor(Origins.kept());
    }

    static FixtureConfiguration<TrainingProgramme> programme(@Nullable EventStore store) {
        return new AggregateTestFixture<>(TrainingProgramme.class)
                .registerInjectableResource(POLICIES)
                .registerInjectableResource(desk(store == null ? store() : store))
                .registerCommandHandlerInterceptor(Origins.kept());
    }
}
