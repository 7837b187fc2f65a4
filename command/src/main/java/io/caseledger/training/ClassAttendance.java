package io.caseledger.training;

import io.caseledger.shared.Rejected;

/** Whoever keeps attendance says whether a session may leave the record without taking person-times with it. */
public interface ClassAttendance {
    /**
     * Refuses while attendance of the session counts; it has to be voided first, so that no count rests on a session that
     * is not there any more.
     *
     * @throws Rejected naming what is still there
     */
    void mustBeVoid(TrainingClassStanding it, String sessionId);

    /**
     * Told, in the same unit of work, that sessions of the class were planned, held, put right or given up: attendance follows
     * a session that was put right, and who completed the class may have changed with it.
     *
     * @param before the class as it was until now
     * @param policy the policy that the class keeps
     * @throws Rejected where somebody who attended was elsewhere at the corrected time
     */
    default void taught(TrainingClassStanding before, TrainingClassStanding now, TrainingPolicy policy) {}
}
