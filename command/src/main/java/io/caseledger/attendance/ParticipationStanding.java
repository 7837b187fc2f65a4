package io.caseledger.attendance;

import io.caseledger.training.ClassMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participation as other features see it.
 *
 * @param minutesAttended confirmed minutes of attendance in sessions that were delivered
 * @param minutesDelivered minutes of all delivered sessions of the class
 * @param completed whether the threshold of the class is reached and the class is delivered
 * @param completedOn the Shanghai day on which the class ended; present exactly when completed
 * @param certificateId the certificate in force, if there is one
 */
public record ParticipationStanding(
        String participationId,
        String projectId,
        String classId,
        String traineeId,
        ClassMode mode,
        int minutesAttended,
        int minutesDelivered,
        boolean completed,
        @Nullable LocalDate completedOn,
        @Nullable String certificateId) {}
