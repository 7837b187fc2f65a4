package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static io.caseledger.attendance.Office.row;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.attendance.TraineeKeyEvent.LookupKeyChosen;
import io.caseledger.training.ClassMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rows of lists: whom they mean, what becomes of them, and what they leave behind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceListTest {
    private static final String NUMBER = String.valueOf(NGUYEN.identityNumber());
    private static final String PHONE = String.valueOf(NGUYEN.phone());

    final Office office = new Office();

    @BeforeEach
    void classes() {
        office.taught("c-1", ClassMode.OFFLINE, 10, 11);
        office.taught("c-2", ClassMode.OFFLINE, 10);
        office.taught("c-3", ClassMode.ONLINE, 12);
    }

    private static String outcomes(AttendanceListRecorded list) {
        return String.join(
                " ",
                list.receipts().stream()
                        .map(it -> it.reason() == null
                                ? it.outcome().name()
                                : it.reason().code())
                        .toList());
    }

    private static String trainee(AttendanceListRecorded list, int row) {
        return Objects.requireNonNull(list.receipts().get(row).traineeId());
    }

    @Test
    void a_person_is_known_again_by_number_by_phone_and_name_or_by_name_within_the_class() {
        var first = office.list("l-1", "c-1", "s-1", row("阮文", NUMBER, PHONE), row("𬭚先生", null, null));
        var second = office.list("l-2", "c-1", "s-2", row("阮　文", null, PHONE), row("𬭚先生", null, null));
        assertThat(trainee(second, 0)).isEqualTo(trainee(first, 0));
        assertThat(trainee(second, 1)).isEqualTo(trainee(first, 1));
        assertThat(second.receipts()).noneMatch(RowReceipt::registered);
        var elsewhere = office.list("l-3", "c-2", "s-1", row("𬭚先生", null, null));
        assertThat(trainee(elsewhere, 0))
                .as("in another class it may be somebody else")
                .isNotEqualTo(trainee(first, 1));
    }

    @Test
    void a_number_that_comes_later_completes_who_was_known_by_phone_and_name() {
        var first = office.list("l-1", "c-1", "s-1", row("阮文", null, PHONE));
        var second = office.list("l-2", "c-1", "s-2", row("阮文", NUMBER, PHONE));
        String id = trainee(first, 0);
        assertThat(trainee(second, 0)).isEqualTo(id);
        assertThat(office.events(id).getLast())
                .isInstanceOfSatisfying(
                        TraineeCorrected.class,
                        it -> assertThat(it.identity().identityNumber()).isEqualTo(NUMBER));
        assertThat(office.list("l-3", "c-1", "s-2", row("阮文", NUMBER, null))
                        .receipts()
                        .getFirst()
                        .traineeId())
                .isEqualTo(id);
        var twin = office.list("l-4", "c-1", "s-1", row("阮文", "440524188001010014", PHONE));
        assertThat(trainee(twin, 0))
                .as("the same phone and name, and another number")
                .isNotEqualTo(id);
    }

    @Test
    void each_row_is_stored_whole_or_refused_whole() {
        var list = office.list(
                "l-1",
                "c-1",
                "s-1",
                row("阮文", NUMBER, null),
                row("陈某", NUMBER, null),
                row("阮文", null, null),
                row("阮文", null, null),
                row("阮文", NUMBER, null),
                row(" ", null, null),
                new AttendanceRow(null, "陈某", null, null, null, "91350100M000100Y44", null, null, null),
                new AttendanceRow(null, "黄某", null, "13807700009", null, null, 91, 12, null),
                new AttendanceRow(null, "黄某", null, "13807700009", null, null, null, 13, "minutes"));
        assertThat(outcomes(list))
                .isEqualTo("RECORDED NAME_DIFFERS RECORDED WALK_IN_REPEATED ATTENDANCE_ALREADY_RECORDED"
                        + " TEXT_BLANK USCC_INVALID ATTENDED_MINUTES_OUT_OF_RANGE ROW_NOT_READ");
        assertThat(list.receipts()).extracting(RowReceipt::row).endsWith(7, 12, 13);
        assertThat(office.store().readEvents(new TraineeIds("l-1").of(7), 0).hasNext())
                .as("nobody is registered with a row that is refused")
                .isFalse();
    }

    private record TraineeIds(String listId) {
        String of(int place) {
            return new ListedRow(1, place, row("", null, null), null, new TraineeKeys(null, null), null, null)
                    .newTraineeId(listId);
        }
    }

    @Test
    void a_list_of_nothing_that_can_be_stored_is_refused_as_a_whole() {
        assertThat(
                catchThrowable(() -> office.list("l-1", "c-9", "s-1", row("阮文", null, null))),
                with("TRAINING_CLASS_NOT_FOUND", "classId"));
        assertThat(
                catchThrowable(() -> office.list("l-1", "c-1", "s-9", row("阮文", null, null))),
                with("SESSION_NOT_FOUND", "sessionId"));
        assertThat(
                catchThrowable(() -> office.list("l-1", "c-3", "s-1", row("阮文", null, null))),
                with("METHOD_NOT_OF_CLASS", "method"));
    }

    @Test
    void people_are_registered_with_one_lookup_key_for_ever() {
        var _ = office.list("l-1", "c-1", "s-1", row("阮文", NUMBER, null));
        assertThat(office.events(LookupKeyChosen.STREAM_ID))
                .containsExactly(new LookupKeyChosen(LookupKeyChosen.STREAM_ID, SECRET.fingerprint()));
        var another = new Office();
        another.taught("c-1", ClassMode.OFFLINE, 10);
        another.happened(LookupKeyChosen.STREAM_ID, new LookupKeyChosen(LookupKeyChosen.STREAM_ID, "of another key"));
        assertThat(outcomes(another.list("l-1", "c-1", "s-1", row("阮文", NUMBER, null))))
                .isEqualTo("LOOKUP_KEY_DIFFERS");
        assertThat(catchThrowable(() -> another.register("t-1", NGUYEN)), with("LOOKUP_KEY_DIFFERS", null));
    }

    @Test
    void confirming_a_list_confirms_what_still_waits_and_says_what_does_not() {
        var list = office.list(
                "l-1", "c-1", "s-1", row("阮文", NUMBER, null), row("陈某", null, "13807700002"), row("黄某", null, null));
        String gone = Objects.requireNonNull(list.receipts().get(1).participationId());
        office.send(new ParticipationCommand.VoidAttendance(gone, "s-1", "代签", LATER, null));
        office.register("t-9", named("黄老师"));
        office.merge(trainee(list, 2), "t-9");
        office.send(new ConfirmAttendanceList("l-1", LATER));
        assertThat(office.events("l-1").getLast())
                .isEqualTo(new AttendanceListConfirmed(
                        "l-1",
                        PROJECT,
                        2,
                        List.of(new RowLeft(2, RowReason.of("ATTENDANCE_NOT_FOUND", "s-1"))),
                        "officer-1",
                        LATER));
        assertThat(Objects.requireNonNull(office.presence("c-1", "t-9")).at("s-1"))
                .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(AttendanceState.CONFIRMED));
        office.send(new VoidAttendanceList("l-1", "误录", LATER));
        assertThat(office.events("l-1").getLast())
                .isEqualTo(new AttendanceListVoided("l-1", PROJECT, 2, "误录", "officer-1", LATER));
        assertThat(office.list("l-2", "c-1", "s-1", row("阮文", NUMBER, null))
                        .receipts()
                        .getFirst()
                        .outcome())
                .isEqualTo(RowOutcome.RECORDED);
    }

    @Test
    void a_thousand_rows_fit_into_one_list() {
        AttendanceRow[] rows = IntStream.range(0, 1_000)
                .mapToObj(i -> row("学员" + i, null, "139%08d".formatted(i)))
                .toArray(AttendanceRow[]::new);
        var list = office.list("l-1", "c-1", "s-1", rows);
        assertThat(list.receipts()).hasSize(1_000).allMatch(RowReceipt::registered);
        office.send(new ConfirmAttendanceList("l-1", LATER));
        assertThat(office.participations().completed("c-1")).isEmpty();
        var _ = office.list("l-2", "c-1", "s-2", rows);
        office.send(new ConfirmAttendanceList("l-2", LATER));
        assertThat(office.participations().completed("c-1")).hasSize(1_000);
    }
}
