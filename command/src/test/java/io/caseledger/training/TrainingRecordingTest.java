package io.caseledger.training;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.training.Trainings.*;

import io.caseledger.training.RecordingCommand.*;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.RecordingWatchCommand.CloseTrainingRecording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingRecordingTest {
    private static final List<TrainingClassEvent> HELD = List.of(PLANNED, S1_PLANNED, S2_PLANNED, OPENED, S1_HELD);
    private static final Instant LATER = at("05-01T09:00");

    private static Video lasting(int seconds) {
        return new Video("https://video.example.cn/s-1.mp4", SHA, seconds, "video/mp4");
    }

    private static UploadTrainingRecording upload(String sessionId, Video video) {
        return new UploadTrainingRecording(ID, sessionId, "r-1", video, at("03-11T09:00"));
    }

    private static PublishTrainingRecording publish(String from, @Nullable String until) {
        return new PublishTrainingRecording(
                ID,
                "s-1",
                "r-1",
                "https://learn.example.cn/1",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                at("03-12T09:00"));
    }

    @Test
    void a_session_that_was_held_has_one_recording() {
        aClass().given(HELD).when(upload("s-1", VIDEO)).expectEvents(UPLOADED);
        aClass().given(HELD).when(upload("s-2", VIDEO)).expectException(with("TRAINING_SESSION_STATE_FORBIDS", null));
        aClass().given(and(HELD, UPLOADED))
                .when(upload("s-1", VIDEO))
                .expectException(with("RECORDING_EXISTS", "recordingId", "r-1"));
        aClass().given(and(HELD, S2_HELD, UPLOADED))
                .when(upload("s-2", VIDEO))
                .expectException(with("RECORDING_OF_OTHER_SESSION", "video.sha256", "s-1"));
        aClass().given(HELD)
                .when(upload("s-1", new Video(null, null, 5_400, "video/mp4")))
                .expectException(with("VIDEO_WITHOUT_PLACE", "video.url"));
        aClass().given(HELD)
                .when(new UploadTrainingRecording(ID, "s-1", "r-1", VIDEO, at("03-10T10:59")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void its_length_is_plausible_for_the_minutes_that_were_taught() {
        aClass().given(HELD).when(upload("s-1", lasting(3_240))).expectSuccessfulHandlerExecution();
        aClass().given(HELD).when(upload("s-1", lasting(10_800))).expectSuccessfulHandlerExecution();
        for (int seconds : new int[] {3_239, 10_801}) {
            aClass().given(HELD)
                    .when(upload("s-1", lasting(seconds)))
                    .expectException(with(
                            "RECORDING_LENGTH_IMPLAUSIBLE",
                            "video.seconds",
                            Integer.toString(seconds),
                            "90",
                            "3240",
                            "10800"));
        }
    }

    @Test
    void it_is_published_for_a_time_or_for_good() {
        aClass().given(and(HELD, UPLOADED))
                .when(publish("2023-03-12", "2024-03-12"))
                .expectEvents(PUBLISHED);
        aClass().given(and(HELD, UPLOADED)).when(publish("2023-03-12", null)).expectSuccessfulHandlerExecution();
        aClass().given(and(HELD, UPLOADED))
                .when(publish("2023-03-09", null))
                .expectException(with("OPEN_BEFORE_SESSION", "openFrom", "2023-03-10"));
        aClass().given(and(HELD, UPLOADED))
                .when(publish("2023-03-12", "2023-03-12"))
                .expectException(with("PERIOD_ENDS_BEFORE_START", "openUntil"));
        aClass().given(HELD)
                .when(publish("2023-03-12", null))
                .expectException(with("RECORDING_NOT_FOUND", "recordingId", "r-1", "s-1", "-"));
    }

    @Test
    void it_is_taken_down_once_and_may_be_published_again() {
        var takeDown = new TakeDownTrainingRecording(ID, "s-1", "r-1", "声音缺失", at("03-14T09:00"));
        var taken = new TrainingRecordingTakenDown(ID, PROJECT, "s-1", "r-1", "声音缺失", at("03-14T09:00"));
        aClass().given(and(HELD, UPLOADED, PUBLISHED)).when(takeDown).expectEvents(taken);
        aClass().given(and(HELD, UPLOADED, PUBLISHED, taken))
                .when(takeDown)
                .expectException(with(
                        "TRAINING_RECORDING_STATE_FORBIDS",
                        null,
                        "TAKEN_DOWN",
                        "publishTrainingRecording, replaceTrainingRecording"));
        aClass().given(and(HELD, UPLOADED, PUBLISHED, taken))
                .when(new PublishTrainingRecording(
                        ID, "s-1", "r-1", "https://learn.example.cn/1", LocalDate.of(2023, 5, 1), null, LATER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_one_takes_its_place() {
        var replace = new ReplaceTrainingRecording(ID, "s-1", "r-2", "r-1", lasting(5_000), "重新剪辑", LATER);
        var replaced = new TrainingRecordingReplaced(ID, PROJECT, "s-1", "r-2", "r-1", lasting(5_000), "重新剪辑", LATER);
        aClass().given(and(HELD, UPLOADED, PUBLISHED)).when(replace).expectEvents(replaced);
        aClass().given(and(HELD, UPLOADED, PUBLISHED, replaced))
                .when(new ReplaceTrainingRecording(ID, "s-1", "r-1", "r-2", VIDEO, "误换", LATER))
                .expectException(with("ALREADY_EXISTS", "recordingId", "r-1"));
        aClass().given(and(HELD, UPLOADED, PUBLISHED, replaced))
                .when(new TakeDownTrainingRecording(ID, "s-1", "r-1", "声音缺失", LATER))
                .expectException(with("TRAINING_RECORDING_STATE_FORBIDS", null, "REPLACED", "-"));
    }

    @Test
    void it_closes_by_itself_once_its_time_is_over() {
        var close = new CloseTrainingRecording(ID, "s-1", "r-1", LocalDate.of(2024, 3, 12));
        var closed = new TrainingRecordingClosed(
                ID, PROJECT, "s-1", "r-1", LocalDate.of(2024, 3, 12), Instant.parse("2024-03-11T16:00:00Z"));
        aClass().given(and(HELD, UPLOADED, PUBLISHED)).when(close).expectEvents(closed);
        aClass().given(and(HELD, UPLOADED, PUBLISHED, closed)).when(close).expectNoEvents();
        aClass().given(and(HELD, UPLOADED, PUBLISHED))
                .when(new CloseTrainingRecording(ID, "s-1", "r-1", LocalDate.of(2024, 3, 11)))
                .expectNoEvents();
    }
}
