package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.training.ClassMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A participation as its stream tells: the one fold for the aggregate, the desks and the view.
 *
 * @param traineeId the trainee for whom it counts; while it is merged, the one of the other registration
 * @param begunBy the participation whose merger began this one, if one did
 * @param mergedInto the participation for which its attendance counts; present exactly while merged
 * @param attendances its own and what it absorbed, in the order in which they came
 * @param completed how the completion stands on record
 * @param certificateId the certificate in force
 */
public record Presence(
        String participationId,
        String projectId,
        String classId,
        String traineeId,
        ClassMode mode,
        boolean walkIn,
        @Nullable String begunBy,
        boolean withdrawn,
        @Nullable String mergedInto,
        List<Attendance> attendances,
        @Nullable Completion completed,
        @Nullable String certificateId) {

    /** The presence after one more event. */
    public static Presence after(ParticipationEvent event, @Nullable Presence before) {
        if (event instanceof TraineeEnrolled it) {
            return enrolled(it);
        }
        if (before == null) {
            throw new IllegalStateException("A participation begins with the enrolment, not with " + event);
        }
        return before.then(event);
    }

    private static Presence enrolled(TraineeEnrolled it) {
        return new Presence(
                it.participationId(),
                it.projectId(),
                it.classId(),
                it.traineeId(),
                it.mode(),
                it.walkIn(),
                it.mergedFrom(),
                false,
                null,
                List.of(),
                null,
                null);
    }

    public ParticipationState state() {
        if (mergedInto != null) {
            return ParticipationState.MERGED;
        }
        return withdrawn ? ParticipationState.WITHDRAWN : ParticipationState.ENROLLED;
    }

    private Presence then(ParticipationEvent event) {
        return switch (event) {
            case TraineeEnrolled it -> throw new IllegalStateException("Enrolled a second time: " + it);
            case ParticipationWithdrawn _ -> withdrawn(true);
            case ParticipationReinstated _ -> withdrawn(false);
            case AttendanceRecorded it -> with(recorded(it));
            case AttendanceConfirmed it ->
                with(changed(it.sessionId(), old -> old.in(AttendanceState.CONFIRMED, old.minutes())));
            case AttendanceCorrected it ->
                with(changed(it.sessionId(), old -> old.in(AttendanceState.CORRECTED, it.minutes())));
            case AttendanceVoided it ->
                with(changed(it.sessionId(), old -> old.in(AttendanceState.VOIDED, old.minutes())));
            case AttendanceRetimed it ->
                with(changed(it.sessionId(), old -> old.at(it.startsAt(), it.endsAt(), it.minutes())));
            case ParticipationCompleted it ->
                with(new Completion(
                        it.minutesAttended(), it.minutesDelivered(), it.thresholdPercent(), it.completedOn()));
            case ParticipationUncompleted it ->
                with(new Completion(it.minutesAttended(), it.minutesDelivered(), it.thresholdPercent(), null));
            case ParticipationMerged it -> merged(it.traineeId(), it.mergedInto());
            case ParticipationUnmerged it -> merged(it.traineeId(), null).with(it.attendances());
            case AttendancesAbsorbed it ->
                with(Stream.concat(attendances.stream(), it.attendances().stream())
                        .toList());
            case AttendancesReleased it ->
                with(attendances.stream()
                        .filter(old -> !old.cameFrom(it.other()))
                        .toList());
            case ParticipationCertified it -> certified(it.certificateId());
            case ParticipationUncertified it -> it.certificateId().equals(certificateId) ? certified(null) : this;
        };
    }

    /** The attendance that stands for each session: what counts before what does not, and its own before what it absorbed. */
    public List<Attendance> effective() {
        Map<String, Attendance> bySession = new LinkedHashMap<>();
        attendances.forEach(it -> bySession.merge(it.sessionId(), it, Presence::stronger));
        return List.copyOf(bySession.values());
    }

    /** The attendance that stands for a session. */
    public Optional<Attendance> at(String sessionId) {
        return attendances.stream()
                .filter(it -> it.sessionId().equals(sessionId))
                .reduce(Presence::stronger);
    }

    private static Attendance stronger(Attendance one, Attendance other) {
        return Comparator.<Attendance>comparingInt(it -> rank(it.state()))
                                .thenComparing(it -> !it.isAbsorbed())
                                .compare(other, one)
                        > 0
                ? other
                : one;
    }

    private static int rank(AttendanceState state) {
        return switch (state) {
            case VOIDED -> 0;
            case RECORDED -> 1;
            case CONFIRMED, CORRECTED -> 2;
        };
    }

    /** A void may be followed by another record of the same session, which takes its place. */
    private List<Attendance> recorded(AttendanceRecorded it) {
        var now = new ArrayList<>(attendances);
        now.removeIf(old -> old.sessionId().equals(it.sessionId()) && !old.isAbsorbed());
        now.add(new Attendance(
                it.sessionId(),
                AttendanceState.RECORDED,
                it.method(),
                it.minutes(),
                it.startsAt(),
                it.endsAt(),
                it.recordedBy(),
                it.listId(),
                List.of()));
        return List.copyOf(now);
    }

    /** One person attends a session once: what is said of it is said of all records of it that are not void. */
    private List<Attendance> changed(String sessionId, UnaryOperator<Attendance> change) {
        return attendances.stream()
                .map(it -> it.sessionId().equals(sessionId) && it.state() != AttendanceState.VOIDED
                        ? change.apply(it)
                        : it)
                .toList();
    }

    private Presence withdrawn(boolean now) {
        return copy(traineeId, now, mergedInto, attendances, completed, certificateId);
    }

    private Presence with(List<Attendance> now) {
        return copy(traineeId, withdrawn, mergedInto, now, completed, certificateId);
    }

    private Presence with(Completion now) {
        return copy(traineeId, withdrawn, mergedInto, attendances, now, certificateId);
    }

    private Presence certified(@Nullable String certificate) {
        return copy(traineeId, withdrawn, mergedInto, attendances, completed, certificate);
    }

    /** What counts elsewhere completes nothing here; afterwards it is judged anew. */
    private Presence merged(String trainee, @Nullable String into) {
        return copy(trainee, withdrawn, into, attendances, null, certificateId);
    }

    private Presence copy(
            String trainee,
            boolean left,
            @Nullable String into,
            List<Attendance> now,
            @Nullable Completion completion,
            @Nullable String certificate) {
        return new Presence(
                participationId,
                projectId,
                classId,
                trainee,
                mode,
                walkIn,
                begunBy,
                left,
                into,
                now,
                completion,
                certificate);
    }
}
