package io.caseledger.attendance;

import io.caseledger.shared.Zone;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is towards completing a class (结业): the attended of the delivered minutes, against the threshold of the
 * class. Reaching exactly the threshold does (以上).
 *
 * @param completedOn the day on which the last session of the class ended; present exactly when it is completed
 */
public record Completion(
        int minutesAttended,
        int minutesDelivered,
        int thresholdPercent,
        @Nullable LocalDate completedOn) {

    public boolean reached() {
        return completedOn != null;
    }

    /** As it follows from what is confirmed and what was delivered. */
    static Completion of(Presence who, TrainingClassStanding taught, int thresholdPercent) {
        Map<String, TrainingSession> delivered = taught.sessions().stream()
                .filter(it -> it.state() == SessionState.DELIVERED)
                .collect(Collectors.toMap(TrainingSession::sessionId, Function.identity()));
        int total =
                delivered.values().stream().mapToInt(TrainingSession::minutes).sum();
        int attended = who.effective().stream()
                .filter(it -> it.state().counts() && delivered.containsKey(it.sessionId()))
                .mapToInt(it -> Math.min(it.minutes(), minutesOf(delivered, it)))
                .sum();
        boolean taughtAll =
                taught.state() == TrainingClassState.DELIVERED || taught.state() == TrainingClassState.CERTIFIED;
        boolean reached = who.state() == ParticipationState.ENROLLED
                && taughtAll
                && total > 0
                && 100L * attended >= (long) thresholdPercent * total;
        LocalDate on = reached ? lastDay(delivered) : null;
        return new Completion(attended, total, thresholdPercent, on);
    }

    private static int minutesOf(Map<String, TrainingSession> delivered, Attendance it) {
        TrainingSession session = delivered.get(it.sessionId());
        return session == null ? 0 : session.minutes();
    }

    private static @Nullable LocalDate lastDay(Map<String, TrainingSession> delivered) {
        return delivered.values().stream()
                .map(TrainingSession::endsAt)
                .max(Instant::compareTo)
                .map(Zone::lastDayOf)
                .orElse(null);
    }
}
