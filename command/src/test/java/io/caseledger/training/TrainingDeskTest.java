package io.caseledger.training;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.training.Trainings.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.gate.Prints;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassCommand.PlanTrainingClass;
import io.caseledger.training.TrainingProgrammeCommand.*;
import io.caseledger.training.TrainingSlotEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What concerns several classes or programmes, with a store in which all of them are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingDeskTest {
    final EventStore store = store();
    final TrainingDesk desk = desk(store);
    final TrainingClasses classes = new TrainingClasses(store);

    private ClassFile other(String number, ClassMode mode) {
        happened(store, "class-2", List.of(planned("class-2", number, mode)));
        return classes.find("class-2").orElseThrow();
    }

    private List<TrainingSlotEvent> slot(String slotId) {
        return new TrainingSlots(store).of(slotId);
    }

    @Test
    void a_number_is_that_of_one_class_of_the_project() {
        desk.receive(plan(ID, "第1期"));
        happened(store, ID, List.of(PLANNED));
        for (String same : List.of("第1期", " 第１期", "第 1 期")) {
            MatcherAssert.assertThat(
                    catchThrowable(() -> desk.receive(plan("class-2", same))), with("ALREADY_EXISTS", "number", ID));
        }
        desk.receive(plan("class-2", "第2期"));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> desk.receive(plan(ID, "第1期")));
    }

    @Test
    void a_class_needs_its_programme_and_a_project_that_takes_it() {
        var nowhere = new PlanTrainingClass(ID, "tp-0", "第1期", "培训班", ClassMode.ONLINE, 10, "协会", at("03-01T09:00"));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.receive(nowhere)),
                with("TRAINING_PROGRAMME_NOT_FOUND", "programmeId", "tp-0"));
        store.publish(new GenericDomainEventMessage<>(
                "Project", PROJECT, 1, new ProjectClosed(PROJECT, LocalDate.of(2023, 7, 1), "验收")));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.receive(plan(ID, "第1期"))), with("PROJECT_CLOSED", "programmeId", PROJECT));
    }

    @Test
    void a_programme_belongs_to_a_project_of_direction_10() {
        var _ = Awarded.project(store, "p-16", Direction.DIRECTION_16);
        var elsewhere = new PlanTrainingProgramme("tp-2", "p-16", "方案", List.of(), null, at("02-01T09:00"));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.receive(elsewhere)), with("PROJECT_OF_OTHER_DIRECTION", "projectId"));
    }

    @Test
    void the_id_of_a_unit_is_that_of_one_programme_of_the_project() {
        desk.takeUnit(PROJECT, PROGRAMME, "u-abroad", "unit.unitId");
        var second = new PlanTrainingProgramme(
                "tp-2", PROJECT, "方案", List.of(unit("u-new", BASICS.module(), "新"), ABROAD), null, at("02-01T09:00"));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.receive(second)), with("ALREADY_EXISTS", "units[1].unitId", PROGRAMME));
    }

    @Test
    void a_unit_that_a_class_plans_or_held_stays() {
        for (TrainingClassEvent last : List.of(S1_PLANNED, S1_HELD)) {
            EventStore fresh = store();
            var here = desk(fresh);
            happened(
                    fresh,
                    ID,
                    last == S1_HELD ? List.of(PLANNED, S1_PLANNED, OPENED, S1_HELD) : List.of(PLANNED, last));
            here.book(new TrainingClasses(fresh).find(ID).orElseThrow(), "s-1", FIRST, false);
            String state = last == S1_HELD ? "DELIVERED" : "PLANNED";
            MatcherAssert.assertThat(
                    catchThrowable(() -> here.withdrawUnit(here.syllabus(PROGRAMME), BASICS)),
                    with("UNIT_IN_USE", "unitId", "u-basics", "第1期", "s-1", state));
        }
    }

    @Test
    void a_unit_whose_sessions_are_gone_is_withdrawn_and_takes_none_any_more() {
        var cancelled = new SessionEvent.TrainingSessionCancelled(ID, PROJECT, "s-1", "台风", at("03-05T09:00"));
        happened(store, ID, List.of(PLANNED, S1_PLANNED, cancelled));
        ClassFile file = classes.find(ID).orElseThrow();
        desk.book(file, "s-1", FIRST, false);
        desk.withdrawUnit(desk.syllabus(PROGRAMME), BASICS);
        assertThat(slot(UnitTaken.slotOf(PROJECT, "u-basics"))).last().isInstanceOf(UnitClosed.class);
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.book(file, "s-3", FIRST, false)), with("UNIT_WITHDRAWN", "unitId"));
    }

    @Test
    void lecturer_and_place_are_kept_apart_across_classes() {
        happened(store, ID, List.of(PLANNED, S1_PLANNED));
        desk.book(classes.find(ID).orElseThrow(), "s-1", FIRST, false);
        ClassFile second = other("第2期", ClassMode.OFFLINE);
        Lesson same = lesson(RIGHTS, "03-10T10:00", "03-10T12:00", 90);
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.book(second, "s-1", same, false)),
                with(
                        "LECTURER_BUSY",
                        "lecturer",
                        "梁老师",
                        "第1期",
                        "s-1",
                        FIRST.startsAt().toString(),
                        FIRST.endsAt().toString()));
        MatcherAssert.assertThat(
                catchThrowable(() -> desk.book(second, "s-1", TrainingClassTest.by(same, "黄老师", same.place()), false)),
                with("PLACE_BUSY", "place"));
        desk.book(second, "s-1", TrainingClassTest.by(same, "黄老师", "二楼"), false);
        desk.book(second, "s-1", same, true); // held all the same, when the other one is only planned
    }

    /** A name could be tried out. */
    @Test
    void the_day_of_a_lecturer_is_named_with_a_key() {
        LocalDate day = LocalDate.of(2023, 3, 10);
        assertThat(DayTaken.ofLecturer(Prints.HERE, PROJECT, "梁老师", day))
                .isEqualTo(DayTaken.ofLecturer(Prints.HERE, PROJECT, " 梁 老师", day))
                .isNotEqualTo(DayTaken.ofLecturer(Prints.HERE, PROJECT, "黄老师", day))
                .isNotEqualTo(DayTaken.ofLecturer(Prints.of("elsewhere"), PROJECT, "梁老师", day));
    }

    @Test
    void online_there_is_no_place_to_fill() {
        happened(store, ID, List.of(PLANNED, S1_PLANNED));
        desk.book(classes.find(ID).orElseThrow(), "s-1", FIRST, false);
        ClassFile second = other("第2期", ClassMode.ONLINE);
        desk.book(second, "s-1", TrainingClassTest.by(FIRST, "黄老师", FIRST.place()), false);
        assertThat(slot(DayTaken.ofPlace(PROJECT, FIRST.place(), LocalDate.of(2023, 3, 10))))
                .hasSize(1);
    }

    @Test
    void a_lesson_over_midnight_takes_both_days() {
        happened(store, ID, List.of(PLANNED));
        var file = classes.find(ID).orElseThrow();
        desk.book(file, "s-1", lesson(BASICS, "03-10T23:00", "03-11T01:00", 90), false);
        desk.book(file, "s-2", lesson(BASICS, "03-12T22:00", "03-13T00:00", 90), false);
        var taken = new ArrayList<Integer>();
        for (int day = 10; day <= 13; day++) {
            taken.add(slot(DayTaken.ofLecturer(Prints.HERE, PROJECT, "梁老师", LocalDate.of(2023, 3, day)))
                    .size());
        }
        assertThat(taken).containsExactly(1, 1, 1, 0);
    }

    @Test
    void others_see_a_class_as_it_stands() {
        happened(store, ID, story(TrainingClassState.DELIVERED));
        TrainingClassStanding standing = classes.standing(ID);
        assertThat(standing.state()).isEqualTo(TrainingClassState.DELIVERED);
        assertThat(standing.number()).isEqualTo("第1期");
        assertThat(standing.sessions()).extracting(TrainingSession::sessionId).containsExactly("s-1", "s-2");
        assertThat(standing.sessions()).extracting(TrainingSession::state).containsOnly(SessionState.DELIVERED);
        assertThat(classes.policy(ID)).isEqualTo(POLICY);
        store.publish(new GenericDomainEventMessage<>("Training", ID, 8, CERTIFIED));
        assertThat(classes.standing(ID).state()).isEqualTo(TrainingClassState.CERTIFIED);
        MatcherAssert.assertThat(
                catchThrowable(() -> classes.standing("class-0")), with("TRAINING_CLASS_NOT_FOUND", "classId"));
        MatcherAssert.assertThat(
                catchThrowable(() -> classes.standing(PROGRAMME)), with("TRAINING_CLASS_NOT_FOUND", "classId"));
        assertThat(Rejected.in(catchThrowable(() -> {
                    other("第2期", ClassMode.ONLINE);
                    classes.policy("class-2");
                })))
                .isPresent();
    }
}
