package io.caseledger.certificate;

/** Which certificate of whom it is, for those who act beside it. */
record Certified(String certificateId, String classId, String traineeId, String participationId) {
    /** The type of its stream: what Axon calls the aggregate. */
    static final String STREAM = "TrainingCertificate";
}
