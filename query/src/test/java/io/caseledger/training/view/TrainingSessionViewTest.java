package io.caseledger.training.view;

import static io.caseledger.training.view.Courses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.training.ClassEvent.TrainingClassCancelled;
import io.caseledger.training.Lesson;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.RecordingState;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.SessionState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingSessionViewTest {
    private static final Lesson LESSON = lesson(BASICS, "03-10", 90);
    private static final TrainingSessionPlanned PLANNED = session("c-1", "s-1", LESSON);
    private static final TrainingSessionDelivered HELD = held("c-1", "s-1", LESSON);

    @Test
    void a_session_counts_from_the_day_in_shanghai_on_which_it_ended() {
        TrainingSessionView planned = folded(PLANNED);
        assertThat(planned.delivered()).isFalse();
        assertThat(planned.deliveredOn()).isNull();
        assertThat(planned.id()).isEqualTo("c-1/s-1");
        var late = new Lesson("u-1", BASICS.module(), "301 室", "梁老师", at("12-31T22:00"), at("12-31T23:59"), 90, true);
        TrainingSessionView held = folded(PLANNED, held("c-1", "s-1", late));
        assertThat(held.delivered()).isTrue();
        assertThat(held.deliveredOn()).isEqualTo(day("12-31"));
        assertThat(held.moduleName()).isEqualTo("PROTECTION_BASICS");
        assertThat(held.counts(day("12-30"))).isFalse();
        assertThat(held.counts(day("12-31"))).isTrue();
    }

    /** As it is for who completed the class, and on the certificate: the hour that begins at midnight is not taught in. */
    @Test
    void a_session_that_ends_at_midnight_ends_on_the_day_before() {
        var midnight = Instant.parse("2023-12-31T16:00:00Z");
        var late = new Lesson("u-1", BASICS.module(), "301 室", "梁老师", at("12-31T22:00"), midnight, 90, true);
        assertThat(folded(PLANNED, held("c-1", "s-1", late)).deliveredOn()).isEqualTo(day("12-31"));
    }

    @Test
    void what_was_put_right_is_shown_with_its_reason() {
        var longer = lesson(RIGHTS, "03-11", 100);
        TrainingSessionView view = folded(
                PLANNED, HELD, new TrainingSessionCorrected("c-1", PROJECT, "s-1", longer, "误录", at("03-12T09:00")));
        assertThat(view.minutes()).isEqualTo(100);
        assertThat(view.unitId()).isEqualTo("u-2");
        assertThat(view.moduleName()).isEqualTo("RIGHT_CONFIRMATION");
        assertThat(view.deliveredOn()).isEqualTo(day("03-11"));
        assertThat(view.changes()).containsExactly(new Correction("误录", at("03-12T09:00")));
    }

    @Test
    void what_is_void_or_of_a_cancelled_class_counts_no_more() {
        var cancelled = new TrainingClassCancelled("c-1", PROJECT, List.of("s-1"), "报名不足", at("03-20T09:00"));
        TrainingSessionView ofCancelled = folded(PLANNED, HELD, cancelled);
        assertThat(ofCancelled.voided()).isTrue();
        assertThat(ofCancelled.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(ofCancelled.endReason()).isEqualTo("报名不足");
        TrainingSessionView voided =
                folded(PLANNED, HELD, new TrainingSessionVoided("c-1", PROJECT, "s-1", "误录", at("03-20T09:00")));
        assertThat(voided.voided()).isTrue();
        assertThat(voided.counts(day("12-31"))).isFalse();
        TrainingSessionView calledOff = folded(
                PLANNED, new TrainingSessionCancelled("c-1", PROJECT, "s-1", "台风", at("03-09T09:00")), cancelled);
        assertThat(calledOff.delivered()).isFalse();
        assertThat(calledOff.endReason()).isEqualTo("台风");
    }

    @Test
    void a_recording_is_open_while_it_is_published() {
        TrainingSessionView uploaded = folded(PLANNED, HELD, uploaded("r-1"));
        assertThat(uploaded.recorded()).isTrue();
        assertThat(uploaded.videoOpen()).isFalse();
        TrainingSessionView open =
                folded(PLANNED, HELD, uploaded("r-1"), published("r-1", "03-15", "09-15", "03-12T09:00"));
        assertThat(open.videoOpen()).isTrue();
        assertThat(open.videoOpenOn()).isEqualTo(day("03-15"));
        assertThat(open.videoOpenUntil()).isEqualTo(day("09-15"));
        assertThat(open.recordingOpenOn(day("03-14"))).isEmpty();
        assertThat(open.recordingOpenOn(day("03-15"))).isPresent();
        assertThat(open.recordingOpenOn(day("09-14"))).isPresent();
        assertThat(open.recordingOpenOn(day("09-15"))).isEmpty();
    }

    @Test
    void it_is_open_no_longer_from_the_day_on_which_it_was_taken_down() {
        TrainingSessionView down = folded(
                PLANNED,
                HELD,
                uploaded("r-1"),
                published("r-1", "03-15", null, "03-12T09:00"),
                new TrainingRecordingTakenDown("c-1", PROJECT, "s-1", "r-1", "声音缺失", at("04-01T18:00")));
        assertThat(down.recorded()).isFalse();
        assertThat(down.videoOpen()).isFalse();
        assertThat(down.videoOpenOn()).isNull();
        assertThat(down.recordingOpenOn(day("03-31"))).isPresent();
        assertThat(down.recordingOpenOn(day("04-01"))).isEmpty();
        TrainingSessionView again = TrainingSessionView.evolve(down, published("r-1", "04-05", null, "04-03T09:00"));
        assertThat(again.videoOpen()).isTrue();
        assertThat(again.videoOpenOn()).isEqualTo(day("04-05"));
        assertThat(again.recordingOpenOn(day("04-04"))).isEmpty();
        assertThat(again.recordingOpenOn(day("03-20"))).as("the first time").isPresent();
    }

    @Test
    void another_one_in_its_place_is_open_once_it_is_published_itself() {
        TrainingSessionView replaced = folded(
                PLANNED,
                HELD,
                uploaded("r-1"),
                published("r-1", "03-15", null, "03-12T09:00"),
                new TrainingRecordingReplaced("c-1", PROJECT, "s-1", "r-2", "r-1", VIDEO, "重新剪辑", at("04-01T09:00")));
        assertThat(replaced.recordings())
                .extracting(RecordingView::state)
                .containsExactly(RecordingState.REPLACED, RecordingState.UPLOADED);
        assertThat(replaced.recordings().getFirst().replacedBy()).isEqualTo("r-2");
        assertThat(replaced.recorded()).isTrue();
        assertThat(replaced.videoOpen()).isFalse();
        assertThat(replaced.recordingOpenOn(day("03-20")).orElseThrow().recordingId())
                .isEqualTo("r-1");
        TrainingSessionView open = TrainingSessionView.evolve(replaced, published("r-2", "04-02", null, "04-02T09:00"));
        assertThat(open.recordingOpenOn(day("04-02")).orElseThrow().recordingId())
                .isEqualTo("r-2");
    }

    @Test
    void its_time_is_over_and_it_can_be_opened_again() {
        TrainingSessionView closed = folded(
                PLANNED,
                HELD,
                uploaded("r-1"),
                published("r-1", "03-15", "04-15", "03-12T09:00"),
                new TrainingRecordingClosed("c-1", PROJECT, "s-1", "r-1", day("04-15"), at("04-15T00:00")));
        assertThat(closed.recorded()).isTrue();
        assertThat(closed.videoOpen()).as("until its last day").isTrue();
        assertThat(closed.videoOpenUntil()).isEqualTo(day("04-15"));
        assertThat(closed.recordings().getFirst().state()).isEqualTo(RecordingState.CLOSED);
        assertThat(closed.recordingOpenOn(day("04-15"))).isEmpty();
        assertThat(closed.recordingOpenOn(day("04-14"))).isPresent();
        assertThat(TrainingSessionView.evolve(closed, published("r-1", "05-01", null, "05-01T09:00"))
                        .videoOpen())
                .isTrue();
    }
}
