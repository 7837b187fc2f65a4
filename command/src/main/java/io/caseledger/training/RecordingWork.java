package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.training.RecordingCommand.*;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.RecordingWatchCommand.CloseTrainingRecording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The recordings of a class: each of a session that was held, one at a time. */
final class RecordingWork {
    private RecordingWork() {}

    static RecordingEvent decide(RecordingCommand command, ClassFile file) {
        SessionFile session = file.session(command.sessionId());
        TrainingClassLifeCycle.check(command, session.state());
        return switch (command) {
            case UploadTrainingRecording it -> upload(it, file, session);
            case PublishTrainingRecording it -> publish(it, file, session);
            case TakeDownTrainingRecording it -> {
                step(it, session.recording("recordingId", it.recordingId()));
                yield new TrainingRecordingTakenDown(
                        file.classId(),
                        file.projectId(),
                        it.sessionId(),
                        it.recordingId(),
                        it.reason(),
                        it.occurredAt());
            }
            case ReplaceTrainingRecording it -> replace(it, file, session);
        };
    }

    private static RecordingEvent upload(UploadTrainingRecording it, ClassFile file, SessionFile session) {
        if (!session.recordings().isEmpty()) {
            String last = session.recordings().getLast().recordingId();
            throw Rejected.about("recordingId", "RECORDING_EXISTS", last);
        }
        notBefore(session.lesson().endsAt(), it.occurredAt());
        check(it.video(), file, session);
        return new TrainingRecordingUploaded(
                file.classId(), file.projectId(), it.sessionId(), it.recordingId(), it.video(), it.occurredAt());
    }

    private static RecordingEvent publish(PublishTrainingRecording it, ClassFile file, SessionFile session) {
        RecordingFile recording = session.recording("recordingId", it.recordingId());
        step(it, recording);
        LocalDate held = Zone.lastDayOf(session.lesson().endsAt());
        Rejected.unlessAbout("openFrom", !it.openFrom().isBefore(held), "OPEN_BEFORE_SESSION", held);
        boolean ordered = it.openUntil() == null || it.openUntil().isAfter(it.openFrom());
        Rejected.unlessAbout("openUntil", ordered, "PERIOD_ENDS_BEFORE_START");
        return new TrainingRecordingPublished(
                file.classId(),
                file.projectId(),
                it.sessionId(),
                it.recordingId(),
                it.url(),
                it.openFrom(),
                it.openUntil(),
                it.occurredAt());
    }

    private static RecordingEvent replace(ReplaceTrainingRecording it, ClassFile file, SessionFile session) {
        step(it, session.recording("replacedId", it.replacedId()));
        boolean known = session.recordings().stream()
                .anyMatch(each -> each.recordingId().equals(it.recordingId()));
        Rejected.unlessAbout("recordingId", !known, "ALREADY_EXISTS", it.recordingId());
        check(it.video(), file, session);
        return new TrainingRecordingReplaced(
                file.classId(),
                file.projectId(),
                it.sessionId(),
                it.recordingId(),
                it.replacedId(),
                it.video(),
                it.reason(),
                it.occurredAt());
    }

    /** The time of a recording is over, unless something else happened to it before. */
    static Optional<RecordingEvent> close(CloseTrainingRecording it, ClassFile file) {
        SessionFile session = file.sessions().get(it.sessionId());
        boolean open = session != null
                && !file.isCancelled()
                && session.recordings().stream()
                        .anyMatch(each -> each.recordingId().equals(it.recordingId())
                                && each.state() == RecordingState.PUBLISHED
                                && it.openUntil().equals(each.openUntil()));
        return open
                ? Optional.of(new TrainingRecordingClosed(
                        file.classId(),
                        file.projectId(),
                        it.sessionId(),
                        it.recordingId(),
                        it.openUntil(),
                        Zone.startOf(it.openUntil())))
                : Optional.empty();
    }

    private static void step(RecordingCommand command, RecordingFile recording) {
        TrainingClassLifeCycle.check(command, recording.state());
        notBefore(recording.since(), command.occurredAt());
    }

    private static void check(Video video, ClassFile file, SessionFile session) {
        boolean located = video.url() != null || video.sha256() != null;
        Rejected.unlessAbout("video.url", located, "VIDEO_WITHOUT_PLACE");
        checkLength(video, file, session.lesson());
        file.sessions().values().stream()
                .filter(it -> !it.sessionId().equals(session.sessionId()))
                .filter(it -> it.recordings().stream().anyMatch(other -> sameFile(other.video(), video)))
                .findFirst()
                .ifPresent(it -> {
                    throw Rejected.about("video.sha256", "RECORDING_OF_OTHER_SESSION", it.sessionId());
                });
    }

    private static void checkLength(Video video, ClassFile file, Lesson lesson) {
        TrainingPolicy policy = file.keptPolicy();
        long least = lesson.minutes() * 60L * policy.recordingLeastPercent() / 100;
        long most = lesson.minutes() * 60L * policy.recordingMostPercent() / 100;
        boolean plausible = video.seconds() >= least && video.seconds() <= most;
        Rejected.unlessAbout(
                "video.seconds",
                plausible,
                "RECORDING_LENGTH_IMPLAUSIBLE",
                video.seconds(),
                lesson.minutes(),
                least,
                most);
    }

    private static boolean sameFile(Video one, Video other) {
        return one.sha256() != null && one.sha256().equals(other.sha256());
    }

    private static void notBefore(Instant earliest, Instant at) {
        Rejected.unlessAbout("occurredAt", !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }
}
