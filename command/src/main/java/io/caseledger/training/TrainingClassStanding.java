package io.caseledger.training;

import java.util.List;

/**
 * A class as other features see it.
 *
 * @param capacity for how many people it has room
 * @param sessions in the order in which they were planned, the cancelled ones too
 */
public record TrainingClassStanding(
        String classId,
        String projectId,
        String number,
        String title,
        ClassMode mode,
        int capacity,
        TrainingClassState state,
        List<TrainingSession> sessions) {}
