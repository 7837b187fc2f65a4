package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TimetableEvent.ClassEntered;
import io.caseledger.attendance.TraineeCommand.CorrectTrainee;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import io.caseledger.store.Streams;
import io.caseledger.training.ClassMode;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraineeRecordsTest {
    final Office office = new Office();
    final TraineeRecords records = new TraineeRecords(office.journals(), Streams.over(office.store()), SECRET);

    @Test
    void a_person_is_all_that_was_merged_into_one_with_certificates_and_the_files_of_lists() {
        office.happened("t-1", REGISTERED);
        office.happened("t-2", new TraineeRegistered("t-2", PROJECT, WALK_IN, true, REGISTERED_AT));
        office.happened("t-2", new TraineeMerged("t-2", PROJECT, "t-1", "同一人", LATER));
        office.happened("t-1", new TraineeAbsorbed("t-1", PROJECT, "t-2", LATER));
        String timetable = TimetableEvent.of("t-2");
        office.happened(timetable, new ClassEntered(timetable, OTHER_PART, CLASS));
        office.happened(
                OTHER_PART,
                new TraineeEnrolled(OTHER_PART, PROJECT, CLASS, "t-2", ClassMode.OFFLINE, true, null, ENROLLED_AT));
        office.happened(
                OTHER_PART,
                new AttendanceRecorded(
                        OTHER_PART,
                        PROJECT,
                        "s-1",
                        AttendanceMethod.SIGNATURE_LIST,
                        90,
                        FROM,
                        UNTIL,
                        "officer-1",
                        "l-1",
                        LATER));
        office.happened(OTHER_PART, new ParticipationCertified(OTHER_PART, PROJECT, "c-1", "number-1"));
        office.happened("l-1", LIST);
        assertThat(records.find("t-1"))
                .contains(new PersonRecord(
                        "t-1",
                        "TRAINEE",
                        PROJECT,
                        List.of("t-1", "t-2", "c-1"),
                        List.of("d".repeat(64)),
                        LocalDate.of(2023, 3, 20),
                        new PersonIdentity(NGUYEN.name(), NGUYEN.identityNumber(), NGUYEN.phone())));
        assertThat(catchThrowable(() -> records.find("t-2")), with("PERSON_MERGED", "personId", "t-1"));
        assertThat(records.find("t-3")).isEmpty();
        assertThat(records.find("l-1")).isEmpty();
    }

    @Test
    void whoever_is_released_is_known_by_nothing_that_was_ever_said_of_her() {
        office.register("t-1", NGUYEN);
        var moved = new TraineeIdentity("阮文", NGUYEN.identityNumber(), "13807700009", null, null);
        office.send(new CorrectTrainee("t-1", moved, "换号", LATER, null));
        assertThat(
                catchThrowable(() -> office.register("t-2", moved)),
                with("ALREADY_EXISTS", "identity.identityNumber", "t-1"));
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("erase"));
        unit.execute(() -> records.release(records.find("t-1").orElseThrow()));
        office.register("t-2", moved);
        office.register("t-3", new TraineeIdentity("阮文", null, NGUYEN.phone(), null, null));
    }
}
