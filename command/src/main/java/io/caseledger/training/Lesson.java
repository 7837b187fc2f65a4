package io.caseledger.training;

import io.caseledger.seal.Withheld;
import io.caseledger.shared.Person;
import io.caseledger.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What is taught in a session: which unit, where, by whom, and when.
 *
 * @param minutes of teaching, at most the time between start and end
 * @param recordingRequired whether it is to be recorded, uploaded and opened for learning (视频录制、上传并开放学习)
 */
public record Lesson(
        String unitId,
        TrainingModule module,
        String place,
        @Person("lecturer") String lecturer,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        boolean recordingRequired) {

    boolean overlaps(Lesson other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Whether it is known who teaches; nobody knows of one who is erased when she is busy. */
    boolean isByKnown() {
        return !Withheld.isMark(lecturer);
    }

    long span() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    /** The Shanghai days on which it runs; one that ends at midnight does not run on the next day. */
    Stream<LocalDate> days() {
        return Zone.dayOf(startsAt).datesUntil(Zone.lastDayOf(endsAt).plusDays(1));
    }
}
