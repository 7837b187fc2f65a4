package io.caseledger.training.view;

import io.caseledger.shared.Zone;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.RecordingState;
import io.caseledger.training.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recording (视频) of a session as it is shown.
 *
 * @param publications each time that it was published; a later one takes the place of the one before
 * @param replacedBy the recording that took its place
 * @param endReason why it was taken down or replaced
 */
public record RecordingView(
        String recordingId,
        Video video,
        RecordingState state,
        Instant uploadedAt,
        List<Publication> publications,
        @Nullable String replacedBy,
        @Nullable String endReason) {

    /**
     * Where and when it was open.
     *
     * @param openUntil the first day on which it was to be open no longer
     * @param endedOn the day on which it was taken down, replaced or published anew: the first on which this one ended
     */
    public record Publication(
            String url,
            LocalDate openFrom,
            @Nullable LocalDate openUntil,
            Instant publishedAt,
            @Nullable LocalDate endedOn) {

        boolean isOpenOn(LocalDate day) {
            return !day.isBefore(openFrom)
                    && (openUntil == null || day.isBefore(openUntil))
                    && (endedOn == null || day.isBefore(endedOn));
        }

        private Publication endedOn(LocalDate day) {
            return new Publication(url, openFrom, openUntil, publishedAt, endedOn == null ? day : endedOn);
        }
    }

    static RecordingView uploaded(String recordingId, Video video, Instant at) {
        return new RecordingView(recordingId, video, RecordingState.UPLOADED, at, List.of(), null, null);
    }

    RecordingView published(TrainingRecordingPublished it) {
        var all = new ArrayList<>(ended(it.occurredAt()));
        all.add(new Publication(it.url(), it.openFrom(), it.openUntil(), it.occurredAt(), null));
        return with(RecordingState.PUBLISHED, List.copyOf(all), null, null);
    }

    RecordingView takenDown(TrainingRecordingTakenDown it) {
        return with(RecordingState.TAKEN_DOWN, ended(it.occurredAt()), null, it.reason());
    }

    RecordingView closed(TrainingRecordingClosed it) {
        return with(RecordingState.CLOSED, ended(it.occurredAt()), null, null);
    }

    RecordingView replaced(TrainingRecordingReplaced it) {
        return with(RecordingState.REPLACED, ended(it.occurredAt()), it.recordingId(), it.reason());
    }

    /** One that was not published at all has nothing to end. */
    private List<Publication> ended(Instant at) {
        return publications.stream().map(it -> it.endedOn(Zone.dayOf(at))).toList();
    }

    private RecordingView with(
            RecordingState next, List<Publication> all, @Nullable String successor, @Nullable String reason) {
        return new RecordingView(recordingId, video, next, uploadedAt, all, successor, reason);
    }

    /** The publication under which it was open on a day, as far as is known now. */
    public @Nullable Publication openOn(LocalDate day) {
        return publications.stream().filter(it -> it.isOpenOn(day)).findFirst().orElse(null);
    }

    /**
     * The publication that stands; absent when it was not published, or was taken down or replaced. One whose time is over
     * stands: its days say until when it was open, so that a past day still finds it.
     */
    @Nullable
    Publication standing() {
        return switch (state) {
            case PUBLISHED, CLOSED -> publications.getLast();
            case UPLOADED, TAKEN_DOWN, REPLACED -> null;
        };
    }

    /** Whether there still is something to see, published or not. */
    boolean isKept() {
        return switch (state) {
            case UPLOADED, PUBLISHED, CLOSED -> true;
            case TAKEN_DOWN, REPLACED -> false;
        };
    }
}
