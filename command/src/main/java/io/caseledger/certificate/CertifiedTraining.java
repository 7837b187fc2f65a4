package io.caseledger.certificate;

import io.caseledger.training.TrainingModule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate says of the training, as it was when it was issued.
 *
 * @param number of the class
 * @param modules that the class taught
 * @param heldFrom the Shanghai day of its first delivered session
 * @param heldTo the Shanghai day of its last delivered session
 * @param minutesAttended confirmed
 * @param classHourMinutes the length of a class hour (学时) in the policy that the class keeps
 * @param completedOn the day on which the class was completed
 */
public record CertifiedTraining(
        String classId,
        String number,
        String title,
        List<TrainingModule> modules,
        LocalDate heldFrom,
        LocalDate heldTo,
        int minutesAttended,
        int classHourMinutes,
        LocalDate completedOn) {

    /** Class hours (学时) attended, to one decimal and never more than was attended. */
    public BigDecimal hours() {
        var exact =
                BigDecimal.valueOf(minutesAttended).divide(BigDecimal.valueOf(classHourMinutes), 1, RoundingMode.DOWN);
        return exact.stripTrailingZeros().scale() <= 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }
}
