package io.caseledger.training;

/**
 * What a class is held to: policy choices, which the programme takes from the version in force when it is planned and which
 * a class keeps from its opening.
 *
 * @param id of the version that they came from
 * @param attendancePercent the share of the delivered minutes that completes a class; reaching it exactly does (以上)
 * @param classHourMinutes the length of a class hour (学时) in minutes
 * @param recordingLeastPercent a recording is at least this share of the delivered minutes long
 * @param recordingMostPercent and at most this share
 */
public record TrainingPolicy(
        String id, int attendancePercent, int classHourMinutes, int recordingLeastPercent, int recordingMostPercent) {

    TrainingPolicy withAttendancePercent(int percent) {
        return new TrainingPolicy(id, percent, classHourMinutes, recordingLeastPercent, recordingMostPercent);
    }
}
