package io.caseledger.training;

import java.time.Instant;

/**
 * A session (课次) as other features see it: as planned, and once it is delivered, as it was delivered.
 *
 * @param unitId the unit of the syllabus that it teaches, unique in the project
 * @param minutes of teaching, at most the time between start and end
 */
public record TrainingSession(
        String sessionId,
        String unitId,
        TrainingModule module,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String place,
        String lecturer,
        SessionState state) {}
