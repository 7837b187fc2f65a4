package io.caseledger.training;

import io.caseledger.shared.Rejected;

/** Whoever issues certificates says whether a class has all of theirs, before the class is certified. */
public interface ClassCertification {
    /**
     * Refuses while somebody who completed the class has no certificate.
     *
     * @throws Rejected naming what is missing
     */
    void mustBeComplete(TrainingClassStanding it);
}
