package io.caseledger.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.attendance.Attendance;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.AttendanceListState;
import io.caseledger.attendance.AttendanceMethod;
import io.caseledger.attendance.AttendanceState;
import io.caseledger.attendance.ParticipationEvent;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.ParticipationState;
import io.caseledger.attendance.RowLeft;
import io.caseledger.attendance.RowOutcome;
import io.caseledger.attendance.RowReason;
import io.caseledger.attendance.RowReceipt;
import io.caseledger.attendance.TraineeEvent;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.TraineeState;
import io.caseledger.training.ClassMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceViewTest {
    static final Instant LATER = at("2023-03-20T09:00");
    static final TraineeEnrolled ENROLLED =
            new TraineeEnrolled("pt-1", "p-1", "c-1", "t-1", ClassMode.OFFLINE, false, null, at("2023-03-06T09:00"));
    static final AttendanceRecorded FIRST = recorded("s-1", "2023-03-11T00:30");
    static final AttendanceRecorded SECOND = recorded("s-2", "2023-03-10T09:00");
    static final ParticipationMerged MERGED = new ParticipationMerged("pt-1", "p-1", "pt-2", "t-2", LATER);

    static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    static AttendanceRecorded recorded(String sessionId, String local) {
        return new AttendanceRecorded(
                "pt-1",
                "p-1",
                sessionId,
                AttendanceMethod.QR_CODE,
                90,
                at(local),
                at(local).plusSeconds(7_200),
                "甲",
                null,
                LATER);
    }

    static AttendanceConfirmed confirmed(String sessionId) {
        return new AttendanceConfirmed("pt-1", "p-1", sessionId, "乙", LATER);
    }

    static ParticipationView after(ParticipationEvent... events) {
        ParticipationView view = null;
        for (ParticipationEvent event : events) {
            view = ParticipationView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void what_is_confirmed_counts_on_the_day_of_the_first_session_in_shanghai() {
        assertThat(after(ENROLLED, FIRST))
                .returns(false, ParticipationView::attended)
                .returns(null, ParticipationView::attendedOn)
                .returns(0, ParticipationView::sessionsAttended);
        assertThat(after(ENROLLED, FIRST, confirmed("s-1")))
                .returns(true, ParticipationView::attended)
                .returns(LocalDate.of(2023, 3, 11), ParticipationView::attendedOn);
        assertThat(after(ENROLLED, FIRST, confirmed("s-1"), SECOND, confirmed("s-2")))
                .returns(LocalDate.of(2023, 3, 10), ParticipationView::attendedOn)
                .returns(2, ParticipationView::sessionsAttended)
                .returns(180, ParticipationView::minutesAttended)
                .returns("pt-1", ParticipationView::participationKey)
                .returns(true, ParticipationView::offline);
    }

    @Test
    void corrections_and_voids_are_followed_and_stay_on_record() {
        var view = after(
                ENROLLED,
                FIRST,
                new AttendanceCorrected("pt-1", "p-1", "s-1", 45, "早退", "乙", LATER),
                SECOND,
                confirmed("s-2"),
                new AttendanceVoided("pt-1", "p-1", "s-2", "代签", "丙", LATER));
        assertThat(view)
                .returns(1, ParticipationView::sessionsAttended)
                .returns(45, ParticipationView::minutesAttended);
        assertThat(view.changes())
                .extracting(AttendanceChange::state, AttendanceChange::by, AttendanceChange::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.RECORDED, "甲", null),
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.CORRECTED, "乙", "早退"),
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.RECORDED, "甲", null),
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.CONFIRMED, "乙", null),
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.VOIDED, "丙", "代签"));
        var again = ParticipationView.evolve(view, SECOND);
        assertThat(again.attendances())
                .extracting(Attendance::state)
                .containsExactlyInAnyOrder(AttendanceState.CORRECTED, AttendanceState.RECORDED);
    }

    @Test
    void a_session_that_was_put_right_moves_the_day() {
        assertThat(after(
                        ENROLLED,
                        FIRST,
                        confirmed("s-1"),
                        new AttendanceRetimed(
                                "pt-1", "p-1", "s-1", 80, at("2023-03-12T09:00"), at("2023-03-12T11:00"))))
                .returns(LocalDate.of(2023, 3, 12), ParticipationView::attendedOn)
                .returns(80, ParticipationView::minutesAttended);
    }

    @Test
    void what_is_merged_counts_for_nothing_and_comes_back_as_it_stands() {
        var completed = new ParticipationCompleted("pt-1", "p-1", 90, 90, 80, LocalDate.of(2023, 3, 11));
        var merged = after(ENROLLED, FIRST, confirmed("s-1"), completed, MERGED);
        assertThat(merged)
                .returns(ParticipationState.MERGED, ParticipationView::state)
                .returns(true, ParticipationView::voided)
                .returns(false, ParticipationView::attended)
                .returns(false, ParticipationView::completed)
                .returns(0, ParticipationView::sessionsAttended)
                .returns("pt-2", ParticipationView::participationKey)
                .returns("t-2", ParticipationView::traineeId);
        List<Attendance> back = merged.presence().attendances();
        assertThat(ParticipationView.evolve(merged, new ParticipationUnmerged("pt-1", "p-1", "t-1", back, LATER)))
                .returns(false, ParticipationView::voided)
                .returns(true, ParticipationView::attended)
                .returns("t-1", ParticipationView::traineeId)
                .returns("pt-1", ParticipationView::participationKey);
    }

    @Test
    void completion_and_certificate_are_told_apart() {
        var completed = new ParticipationCompleted("pt-1", "p-1", 90, 90, 80, LocalDate.of(2023, 3, 11));
        var certified = new ParticipationCertified("pt-1", "p-1", "cert-1", "FCG-1");
        assertThat(after(ENROLLED, completed))
                .returns(true, ParticipationView::completed)
                .returns(LocalDate.of(2023, 3, 11), ParticipationView::completedOn)
                .returns(false, ParticipationView::certified);
        assertThat(after(ENROLLED, completed, certified))
                .returns(true, ParticipationView::certified)
                .returns("FCG-1", ParticipationView::certificateNumber);
        assertThat(after(ENROLLED, completed, certified, new ParticipationUncertified("pt-1", "p-1", "cert-1", "误")))
                .returns(false, ParticipationView::certified)
                .returns(null, ParticipationView::certificateNumber);
        assertThat(after(ENROLLED, completed, new ParticipationUncompleted("pt-1", "p-1", 60, 90, 80)))
                .returns(false, ParticipationView::completed)
                .returns(null, ParticipationView::completedOn);
        assertThatThrownBy(() -> after(FIRST)).hasMessageContaining("begins with the enrolment");
    }

    @Test
    void a_trainee_is_found_by_number_and_phone_however_written() {
        var registered = new TraineeRegistered(
                "t-1",
                "p-1",
                new TraineeIdentity("阮文", "１１０１０５１９４９１２３１００２x", "+86 138-0770-0001", null, null),
                false,
                LATER);
        TraineeView view = TraineeView.evolve(null, registered);
        assertThat(view)
                .returns("11010519491231002X", it -> it.lookup().identityNumber())
                .returns("13807700001", it -> it.lookup().phone())
                .returns(TraineeState.REGISTERED, TraineeView::state);
        TraineeView merged = TraineeView.evolve(view, new TraineeMerged("t-1", "p-1", "t-2", "同一人", LATER));
        assertThat(merged).returns("t-2", TraineeView::mergedInto).returns("同一人", TraineeView::mergeReason);
        TraineeEvent unmerged = new TraineeUnmerged("t-1", "p-1", "t-2", "并非同一人", LATER);
        assertThat(TraineeView.evolve(merged, unmerged))
                .returns(null, TraineeView::mergedInto)
                .returns(null, TraineeView::mergeReason);
        assertThat(TraineeView.evolve(view, new TraineeAbsorbed("t-1", "p-1", "t-3", LATER))
                        .absorbed())
                .containsExactly("t-3");
    }

    @Test
    void a_list_shows_its_receipts_and_what_came_of_it() {
        var reason = new RowReason("IDENTITY_NUMBER_INVALID", "identityNumber", List.of());
        var list = AttendanceListView.evolve(
                null,
                new AttendanceListRecorded(
                        "l-1",
                        "p-1",
                        "c-1",
                        "s-1",
                        AttendanceMethod.SIGNATURE_LIST,
                        null,
                        List.of(
                                new RowReceipt(1, RowOutcome.RECORDED, "t-1", "pt-1", true, null),
                                new RowReceipt(2, RowOutcome.REFUSED, null, null, false, reason)),
                        "甲",
                        LATER));
        assertThat(list)
                .returns(2, AttendanceListView::rows)
                .returns(1, AttendanceListView::recorded)
                .returns(1, AttendanceListView::refused);
        var left = List.of(new RowLeft(1, reason));
        var confirmed = AttendanceListView.evolve(list, new AttendanceListConfirmed("l-1", "p-1", 0, left, "乙", LATER));
        assertThat(confirmed)
                .returns(AttendanceListState.CONFIRMED, AttendanceListView::state)
                .returns(left, AttendanceListView::left)
                .returns("乙", AttendanceListView::confirmedBy);
        assertThat(AttendanceListView.evolve(confirmed, new AttendanceListVoided("l-1", "p-1", 1, "误录", "丙", LATER)))
                .returns(AttendanceListState.VOIDED, AttendanceListView::state)
                .returns("误录", AttendanceListView::voidReason);
    }
}
